import type { Headers } from '#kernel/access';

export const SESSION_COOKIE = 'kc_session';
export const CSRF_COOKIE = 'kc_csrf';

/** The name of the cookie by which a browser is known that signed in before; over https no other host can plant it. */
export const deviceCookie = (secure: boolean): string => (secure ? '__Host-kc_device' : 'kc_device');

/** What a reply must be able to do for a cookie to be set. */
export interface CookieSink {
  header(name: string, value: string): unknown;
}

interface CookieOptions {
  /** True when the platform is reached over https. */
  secure: boolean;
  /** True when no script of the page needs to read it. */
  httpOnly: boolean;
  /** Seconds for which the browser keeps it; absent until it is closed. */
  maxAge?: number;
}

/** One cookie of a request. Ours hold URL-safe characters only, so nothing has to be decoded. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of String(headers['cookie'] ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** Gives the browser a cookie. How long a session lasts is decided here, not there. */
export function setCookie(sink: CookieSink, name: string, value: string, options: CookieOptions): void {
  sink.header('set-cookie', serialize(name, value, options));
}

export function clearCookie(sink: CookieSink, name: string, options: CookieOptions): void {
  sink.header('set-cookie', `${serialize(name, '', options)}; Max-Age=0`);
}

function serialize(name: string, value: string, { secure, httpOnly, maxAge }: CookieOptions): string {
  return `${name}=${value}; Path=/${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}; SameSite=Lax${maxAge ? `; Max-Age=${maxAge}` : ''}`;
}
