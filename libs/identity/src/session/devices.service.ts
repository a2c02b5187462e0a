import { networkOf, type Headers } from '#kernel/access';
import { Config } from '#kernel/config';
import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import type { Client } from './client.js';
import { cookieOf, deviceCookie, setCookie, type CookieSink } from './cookies.js';
import type { Guess } from './throttle.service.js';

/** Accounts that one browser is known to, the latest first: a counter's shared computer has several. */
const ACCOUNTS = 8;
const PART = /^[\w-]{22}$/;
const KEPT_SECONDS = 365 * 86_400;

/**
 * Browsers that signed in before. The cookie holds a random id and, for each account it signed in to, a signature over both; nothing about it is
 * kept here. It opens nothing: it only gives the browser a count of its own when passwords are wrong.
 */
@Injectable()
export class Devices {
  constructor(private readonly config: Config) {}

  /** Who guesses at an account, as they are counted. @param account from `canonicalEmail` */
  guessOf({ headers, ip }: Client, account: string): Guess {
    const { id, marks } = this.read(headers);
    const known = id !== undefined && marks.includes(this.sign(id, account));
    return { account, known, browser: known ? id : networkOf(ip) };
  }

  /** Makes this browser known to an account that it signed in to. */
  remember(headers: Headers, account: string, sink: CookieSink): void {
    const { id = randomBytes(16).toString('base64url'), marks } = this.read(headers);
    const own = this.sign(id, account);
    const value = [id, own, ...marks.filter((mark) => mark !== own)].slice(0, ACCOUNTS + 1).join('.');
    setCookie(sink, deviceCookie(this.secure), value, { secure: this.secure, httpOnly: true, maxAge: KEPT_SECONDS });
  }

  private read(headers: Headers): { id?: string; marks: string[] } {
    const [id, ...marks] = (cookieOf(headers, deviceCookie(this.secure)) ?? '')
      .slice(0, 400)
      .split('.')
      .filter((part) => PART.test(part));
    return { id, marks: marks.slice(0, ACCOUNTS) };
  }

  private sign(id: string, account: string): string {
    return createHmac('sha256', this.config.values.SESSION_SECRET)
      .update(`device:${id}:${account}`)
      .digest('base64url')
      .slice(0, 22);
  }

  private get secure(): boolean {
    return this.config.values.APP_URL.startsWith('https:');
  }
}
