import { fastifyCookie } from '@fastify/cookie';
import type { Headers } from '../../kernel/access/src/index.js';

export const SESSION_COOKIE = 'kc_session';
export const CSRF_COOKIE = 'kc_csrf';

/** What a reply must be able to do for a cookie to be set. */
export interface CookieSink {
  header(name: string, value: string): unknown;
}

/** One cookie of a request. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  const header = headers['cookie'];
  return header === undefined ? undefined : fastifyCookie.parse(String(header))[name];
}

/** @param secure true when the platform is reached over https. */
export function setCookie(sink: CookieSink, name: string, value: string, options: { secure: boolean; httpOnly: boolean }): void {
  sink.header('set-cookie', fastifyCookie.serialize(name, value, { path: '/', sameSite: 'lax', ...options }));
}

export function clearCookie(sink: CookieSink, name: string, options: { secure: boolean; httpOnly: boolean }): void {
  sink.header('set-cookie', fastifyCookie.serialize(name, '', { path: '/', sameSite: 'lax', maxAge: 0, ...options }));
}
