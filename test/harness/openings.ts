import { frame, http, upgrade, type Bytes } from './packets.js';

const HALF = 'GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\nx-half: ';
const CHUNKED = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };

/** What a stranger may send as the first bytes of a connection. */
export const OPENINGS: [string, Bytes][] = [
  ['an upgrade to //', upgrade('//')],
  ['an upgrade to a path that is no address', upgrade('http://[::1/graphql')],
  ['an upgrade to an absolute address', upgrade('http://elsewhere.example/graphql')],
  ['an upgrade to nothing', http('GET  HTTP/1.1', { connection: 'Upgrade', upgrade: 'websocket' })],
  ['an upgrade with bad percent-encoding', upgrade('/%zz%/graphql')],
  ['an upgrade from another site', upgrade('/graphql', { origin: 'http://evil.example' })],
  ['an upgrade from an origin that is none', upgrade('/graphql', { origin: 'http://[' })],
  ['an upgrade of another version', upgrade('/graphql', { 'sec-websocket-version': '99' })],
  ['an upgrade with a key that is none', upgrade('/graphql', { 'sec-websocket-key': 'short' })],
  ['an upgrade to another protocol', upgrade('/graphql', { upgrade: 'h2c' })],
  ['an upgrade with another subprotocol', upgrade('/graphql', { 'sec-websocket-protocol': 'soap' })],
  ['an upgrade with a broken list of subprotocols', upgrade('/graphql', { 'sec-websocket-protocol': ',,;"' })],
  [
    'an upgrade with broken extensions',
    upgrade('/graphql', { 'sec-websocket-extensions': 'permessage-deflate; ;=;"' }),
  ],
  ['an upgrade by POST', upgrade('/graphql').replace('GET', 'POST')],
  ['an upgrade with a broken cookie', upgrade('/graphql', { cookie: 'kc_session=%E0%A4%A; =; ;;' })],
  [
    'an upgrade that says frames at once',
    Buffer.concat([Buffer.from(upgrade('/graphql')), frame('{'), frame('', { opcode: 8 })]),
  ],
  [
    'an upgrade through many proxies',
    upgrade('/graphql', { 'x-forwarded-for': `${'1.2.3.4, '.repeat(500)}not an address` }),
  ],
  ['an absolute request line', http('GET http://elsewhere.example/x HTTP/1.1')],
  ['CONNECT', http('CONNECT 127.0.0.1:1 HTTP/1.1')],
  ['TRACE', http('TRACE / HTTP/1.1')],
  ['an asterisk', http('OPTIONS * HTTP/1.1')],
  ['garbage', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0xff, 0x00, 0x0a, 0x0d])],
  ['a method that is none', http('GETT / HTTP/1.1')],
  ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/9.9', http('GET / HTTP/9.9')],
  ['half of the headers', HALF],
  ['a length that is no number', http('POST /graphql HTTP/1.1', { 'content-length': 'many' }, '{}')],
  ['a negative length', http('POST /graphql HTTP/1.1', { 'content-length': '-1' }, '{}')],
  ['two lengths', http('POST /graphql HTTP/1.1', { 'content-length': '2', 'Content-Length': '3' }, '{}')],
  ['a length and chunks', http('POST /graphql HTTP/1.1', { ...CHUNKED, 'content-length': '5' }, '0\r\n\r\n')],
  [
    'a body that never comes',
    http('POST /graphql HTTP/1.1', { 'content-type': 'application/json', 'content-length': '1000000' }, '{"query":'),
  ],
  ['chunks that are none', http('POST /graphql HTTP/1.1', CHUNKED, 'zzz\r\n{}\r\n')],
  ['a chunk that is cut', http('POST /graphql HTTP/1.1', CHUNKED, 'ffff\r\n{"query"')],
  ['a chunk without end', http('POST /graphql HTTP/1.1', CHUNKED, `${'f'.repeat(40)}\r\n`)],
  [
    'a body that is no JSON',
    http('POST /graphql HTTP/1.1', { 'content-type': 'application/json', 'content-length': '1' }, '{'),
  ],
  [
    'a body that says it is packed',
    http(
      'POST /graphql HTTP/1.1',
      { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': '2' },
      '{}',
    ),
  ],
  ['a type that is none', http('POST /graphql HTTP/1.1', { 'content-type': ';;=/', 'content-length': '2' }, '{}')],
  [
    'a multipart without boundary',
    http('POST /files HTTP/1.1', { 'content-type': 'multipart/form-data', 'content-length': '2' }, '--'),
  ],
  ['a giant header', http('GET / HTTP/1.1', { 'x-large': 'x'.repeat(100_000) })],
  [
    'ten thousand headers',
    http('GET / HTTP/1.1', Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x-${at}`, 'x']))),
  ],
  ['a giant path', http(`GET /${'x'.repeat(60_000)} HTTP/1.1`)],
  ['bad percent-encoding in a path', http('GET /files/%E0%A4%A%zz HTTP/1.1')],
  ['a NUL in a path', http('GET /files/%00 HTTP/1.1')],
  ['a raw NUL', http('GET /\0 HTTP/1.1')],
  ['a raw NUL in a header', http('GET / HTTP/1.1', { 'x-nul': 'a\0b' })],
  ['a way out of the folder', http('GET /assets/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1')],
  ['two slashes', http('GET // HTTP/1.1')],
  ['a query that is none', http('GET /graphql?query=%zz&variables={ HTTP/1.1')],
  ['a Host that is none', http('GET / HTTP/1.1', { host: '[' })],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a language that is none', http('GET /open-data/x HTTP/1.1', { 'accept-language': '\xff\xfe;q=NaN,,' })],
  ['Expect', http('POST /graphql HTTP/1.1', { expect: '100-continue', 'content-length': '2' })],
  ['another Expect', http('POST /graphql HTTP/1.1', { expect: 'miracles', 'content-length': '2' }, '{}')],
  ['twenty requests in one packet', http('GET /health/live HTTP/1.1').repeat(20)],
  [
    'a range that is none',
    http('GET / HTTP/1.1', { range: 'bytes=-,9-1,x', 'if-modified-since': 'never', 'if-none-match': '\\"' }),
  ],
];
