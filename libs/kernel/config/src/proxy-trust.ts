import { BlockList, isIP } from 'node:net';

/** Whether what the far end at `address` says about the one before it is believed. `hop` 0 is the socket's own peer. */
export type ProxyTrust = (address: string, hop: number) => boolean;

/** Ranges by the names that Express and Fastify give them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};
const HOW =
  'must be false, the number of proxies in front (such as 1), or their addresses (loopback, 10.0.0.5, 10.0.0.0/8; several with commas)';
const MAX_HOPS = 9;

/**
 * Reads TRUST_PROXY.
 * @param setting `false`, a number of hops, or addresses, networks and names of ranges, separated by commas.
 * @throws Error with a sentence that says what to write, for anything else. `true` would believe every client's own words.
 */
export function proxyTrust(setting: string): ProxyTrust {
  const text = setting.trim();
  if (text === 'false') return () => false;
  if (text === 'true') throw new Error(`${HOW}; true would let every client write its own address`);
  if (/^\d+$/.test(text)) {
    const hops = Number(text);
    if (hops < 1 || hops > MAX_HOPS) throw new Error(HOW);
    return (_address, hop) => hop < hops;
  }
  const trusted = new BlockList();
  for (const part of text.split(',')) for (const network of NAMED[part.trim()] ?? [part.trim()]) add(trusted, network);
  return (address) => isIP(address) !== 0 && trusted.check(address, familyOf(address));
}

function add(list: BlockList, network: string): void {
  const [address = '', bits, ...rest] = network.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : NaN;
  // A network of no bits is everybody.
  if (isIP(address) === 0 || rest.length || !(length >= 1 && length <= longest)) throw new Error(HOW);
  list.addSubnet(address, length, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
