import { proxyTrust, type ProxyTrust, type Settings } from '#kernel/config';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** What is needed of a request or an upgrade. */
export type Incoming = Pick<IncomingMessage, 'headers'> & { socket: Pick<IncomingMessage['socket'], 'remoteAddress'> };
type TrustSetting = Pick<Settings, 'TRUST_PROXY'>;

const read = new Map<string, ProxyTrust>();

/** The trust of a setting that was validated at the start, read once. */
function trustOf({ TRUST_PROXY: setting }: TrustSetting): ProxyTrust {
  let trust = read.get(setting);
  if (!trust) read.set(setting, (trust = proxyTrust(setting)));
  return trust;
}

/**
 * The address from which a request comes, for limits, sessions and the log; HTTP and upgrades alike. What X-Forwarded-For says is believed as
 * far back as trusted proxies wrote it, and no further: everything before that, the client itself may have written.
 * @returns IPv4, also where it came mapped into IPv6, or IPv6 in its shortest form; empty when the connection is gone already.
 */
export function clientAddress(request: Incoming, settings: TrustSetting): string {
  const trust = trustOf(settings);
  const said = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .reverse();
  let address = normalAddress(request.socket.remoteAddress ?? '') ?? '';
  for (const [hop, before] of said.entries()) {
    if (!trust(address, hop)) break;
    const next = normalAddress(before);
    if (next === undefined) break;
    address = next;
  }
  return address;
}

/** The host that was asked for: a trusted proxy's X-Forwarded-Host, else Host. Empty when there is none. */
export function requestedHost(request: Incoming, settings: TrustSetting): string {
  const forwarded = request.headers['x-forwarded-host'];
  if (forwarded === undefined || !trustOf(settings)(normalAddress(request.socket.remoteAddress ?? '') ?? '', 0))
    return request.headers.host ?? '';
  return String(forwarded).split(',').at(-1)!.trim();
}

/** False when a browser says that the request comes from another site's page. */
export function isSameOrigin(request: Incoming, settings: TrustSetting): boolean {
  const { origin } = request.headers;
  if (!origin) return true;
  try {
    return new URL(origin).host === requestedHost(request, settings);
  } catch {
    return false;
  }
}

/** What is counted as one sender: an IPv4 address, or the /64 of an IPv6 one, since a household is given all of that. Other texts stay. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = normalAddress(address)!.split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const groups = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** One spelling for each address, without port, brackets and zone; undefined for what is no address. */
function normalAddress(text: string): string | undefined {
  const bare = /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+)(?::\d+)?|([^\s%]*)(?:%\S*)?)$/.exec(
    text.slice(0, 100).trim(),
  );
  const address = bare?.[1] ?? bare?.[2] ?? bare?.[3] ?? '';
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : undefined;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short);
  if (!mapped) return short;
  return [mapped[1]!, mapped[2]!].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]).join('.');
}
