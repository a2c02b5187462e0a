import type { Headers } from '#kernel/access';
import { Config } from '#kernel/config';
import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { CSRF_COOKIE, cookieOf, setCookie, type CookieSink } from './cookies.js';

/**
 * The signed double submit: a page reads the cookie and sends its value in a header, which another site's page cannot. The signature
 * keeps a neighbouring subdomain from planting a cookie of its own making.
 */
@Injectable()
export class CsrfTokens {
  constructor(private readonly config: Config) {}

  /** The token of this browser, and a new one with its cookie when it has none that holds. */
  issue(headers: Headers, sink: CookieSink): string {
    const present = cookieOf(headers, CSRF_COOKIE);
    if (present && this.isOurs(present)) return present;
    const nonce = randomBytes(18).toString('base64url');
    const token = `${nonce}.${this.sign(nonce)}`;
    setCookie(sink, CSRF_COOKIE, token, { secure: this.config.values.APP_URL.startsWith('https:'), httpOnly: false });
    return token;
  }

  /** True when the header repeats the cookie and the cookie is ours. */
  isValid(headers: Headers): boolean {
    const cookie = cookieOf(headers, CSRF_COOKIE);
    const sent = headers['x-csrf-token'];
    return typeof sent === 'string' && cookie !== undefined && same(sent, cookie) && this.isOurs(cookie);
  }

  private isOurs(token: string): boolean {
    const [nonce, signature, ...rest] = token.split('.');
    return !!nonce && !!signature && rest.length === 0 && same(signature, this.sign(nonce));
  }

  private sign(nonce: string): string {
    return createHmac('sha256', this.config.values.SESSION_SECRET).update(`csrf:${nonce}`).digest('base64url');
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
