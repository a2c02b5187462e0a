import { loadConfig } from '#kernel/config';
import { describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { clientAddress, isSameOrigin, networkOf, requestedHost } from './client-address.js';

const from = (remoteAddress: string | undefined, headers: IncomingHttpHeaders = {}) => ({
  headers,
  socket: { remoteAddress },
});
const forwarded = (text: string) => ({ 'x-forwarded-for': text });
const trusting = (TRUST_PROXY: string) => ({ TRUST_PROXY });

describe('Where a request comes from', () => {
  it('a client’s address is its socket’s address, whatever the client writes, unless a proxy is trusted', () => {
    expect(clientAddress(from('203.0.113.9', forwarded('198.51.100.1')), trusting('false'))).toBe('203.0.113.9');
    expect(clientAddress(from('203.0.113.9', forwarded('198.51.100.1')), trusting('loopback'))).toBe('203.0.113.9');
    expect(clientAddress(from('127.0.0.1'), trusting('loopback'))).toBe('127.0.0.1');
  });

  it.each([
    ['1', '198.51.100.1, 203.0.113.5', '203.0.113.5'],
    ['2', '198.51.100.1, 203.0.113.5', '198.51.100.1'],
    ['2', '192.0.2.1, 198.51.100.1, 203.0.113.5', '198.51.100.1'],
    ['2', '203.0.113.5', '203.0.113.5'],
    ['loopback', '198.51.100.1, 127.0.0.1', '198.51.100.1'],
    ['loopback', '198.51.100.1, 10.1.2.3', '10.1.2.3'],
    ['loopback, 10.0.0.0/8', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['127.0.0.1,uniquelocal', '198.51.100.1, fd00::7', '198.51.100.1'],
  ])('a client’s address with TRUST_PROXY=%s and “%s” it is %s', (setting, header, address) => {
    expect(clientAddress(from('127.0.0.1', forwarded(header)), trusting(setting))).toBe(address);
  });

  it('a client’s address ends where a word is no address: the one who wrote it is the last that is known', () => {
    for (const junk of ['unknown', '', 'x'.repeat(5_000), '1.2.3.4.5', "' OR 1=1", '999.1.1.1']) {
      expect(clientAddress(from('127.0.0.1', forwarded(`198.51.100.1, ${junk}`)), trusting('3'))).toBe('127.0.0.1');
    }
    expect(clientAddress(from(undefined), trusting('1'))).toBe('');
  });

  it('a client’s address has one spelling', () => {
    const spelt = (text: string) => clientAddress(from('127.0.0.1', forwarded(text)), trusting('1'));
    expect(['::ffff:198.51.100.1', '::FFFF:c633:6401', '198.51.100.1:4711', ' 198.51.100.1 '].map(spelt)).toEqual(
      Array(4).fill('198.51.100.1'),
    );
    expect(['2001:DB8:0:0::1', '[2001:db8::1]:443', '2001:db8::1%eth0'].map(spelt)).toEqual(
      Array(3).fill('2001:db8::1'),
    );
    expect(clientAddress(from('::ffff:127.0.0.1', forwarded('198.51.100.1')), trusting('loopback'))).toBe(
      '198.51.100.1',
    );
  });

  it('a client’s address is counted by its /64 when it is IPv6', () => {
    expect(['2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:0DB8:1:2:3:4:5:6'].map(networkOf)).toEqual(
      Array(3).fill('2001:db8:1:2::/64'),
    );
    expect(['2001:db8::1', '::1', '::'].map(networkOf)).toEqual(['2001:db8:0:0::/64', '0:0:0:0::/64', '0:0:0:0::/64']);
    expect(['198.51.100.1', '0197f0a0-0000-7000-8000-000000000000'].map(networkOf)).toEqual([
      '198.51.100.1',
      '0197f0a0-0000-7000-8000-000000000000',
    ]);
  });
});

describe('The host that was asked for', () => {
  const forged = { host: 'market.example', 'x-forwarded-host': 'evil.example' };

  it('the host that was asked for is Host; another’s word is believed from a trusted proxy only, and of several the nearest', () => {
    expect(requestedHost(from('203.0.113.9', forged), trusting('false'))).toBe('market.example');
    expect(requestedHost(from('203.0.113.9', forged), trusting('loopback'))).toBe('market.example');
    expect(
      requestedHost(
        from('127.0.0.1', { ...forged, 'x-forwarded-host': 'evil.example, shop.example' }),
        trusting('loopback'),
      ),
    ).toBe('shop.example');
    expect(requestedHost(from('127.0.0.1'), trusting('false'))).toBe('');
  });

  it('the host that was asked for decides whose page it is', () => {
    expect(isSameOrigin(from('203.0.113.9', { ...forged, origin: 'https://evil.example' }), trusting('false'))).toBe(
      false,
    );
    expect(isSameOrigin(from('203.0.113.9', { ...forged, origin: 'https://market.example' }), trusting('false'))).toBe(
      true,
    );
    expect(
      isSameOrigin(
        from('127.0.0.1', { host: 'api:8080', 'x-forwarded-host': 'market.example', origin: 'https://market.example' }),
        trusting('1'),
      ),
    ).toBe(true);
    for (const origin of ['null', 'https://', 'about:blank'])
      expect(isSameOrigin(from('127.0.0.1', { host: 'market.example', origin }), trusting('1'))).toBe(false);
    expect(isSameOrigin(from('127.0.0.1', { host: 'market.example' }), trusting('false'))).toBe(true);
  });
});

describe('TRUST_PROXY', () => {
  const env = {
    DATABASE_URL: 'mysql://u:p@h/d',
    REDIS_URL: 'redis://h',
    MEILI_URL: 'http://h',
    SESSION_SECRET: 's'.repeat(32),
    LEDGER_KEY: 'k'.repeat(32),
    FILES_DIR: '/files',
  };

  it('TRUST_PROXY trusts nobody unless told', () => expect(loadConfig(env).values.TRUST_PROXY).toBe('false'));

  it.each(['false', '1', '2', 'loopback', '10.0.0.5', '10.0.0.0/8, ::1', 'fd00::/8,uniquelocal'])(
    'TRUST_PROXY may be %s',
    (setting) => {
      expect(loadConfig({ ...env, TRUST_PROXY: setting }).values.TRUST_PROXY).toBe(setting);
    },
  );

  it.each([
    'true',
    '0',
    '10',
    '-1',
    'yes',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8/8',
    'loopback,',
    'proxy.local',
    '1.5',
  ])('TRUST_PROXY stops the start with a sentence when it is %s', (setting) => {
    expect(() => loadConfig({ ...env, TRUST_PROXY: setting })).toThrow(
      /TRUST_PROXY: must be false, the number of proxies in front \(such as 1\), or their addresses/,
    );
  });

  it('TRUST_PROXY says why true is no longer taken', () =>
    expect(() => loadConfig({ ...env, TRUST_PROXY: 'true' })).toThrow(/every client write its own address/));
});
