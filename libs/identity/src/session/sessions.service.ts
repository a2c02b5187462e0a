import { Sessions, type AccessRequest, type Headers, type Viewer } from '#kernel/access';
import { Config } from '#kernel/config';
import { Transactions } from '#kernel/database';
import type { Locale } from '#kernel/errors';
import { Clock, HOUR_MS, addDays, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import { User } from '../user/user.entity.js';
import type { Client } from './client.js';
import { SESSION_COOKIE, clearCookie, cookieOf, setCookie, type CookieSink } from './cookies.js';
import { Devices } from './devices.service.js';
import { Session } from './session.entity.js';

/** The use of a session is noted at most this often, so that reading a page does not mean writing a row. */
const TOUCH_MS = 60_000;
/** However busily it is used, a session ends after this. */
const LIFETIME_DAYS = 30;
/** Ended sessions are kept this long (logs are kept six months), then swept when the same person signs in. */
const KEPT_DAYS = 180;
const TOKEN = /^[\w-]{43}$/;

/** Cookie sessions, each a row of the database, so that one can be ended at once and survives a restart. */
@Injectable()
export class SessionService extends Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly devices: Devices,
    private readonly clock: Clock,
  ) {
    super();
  }

  async accessOf(headers: Headers): Promise<AccessRequest> {
    const session = await this.present(headers);
    const locale = localeOf(headers) ?? session?.user?.locale ?? 'zh';
    if (!session?.user) return { locale };
    // A subscription's connection asks every few seconds by itself; that is no use by a person.
    if (headers['upgrade'] === undefined) await this.touch(session);
    return { locale, viewer: viewerOf(session.user, session.id, locale) };
  }

  /** Signs a person in on this browser, which is known from now on: a new token, the one it had before revoked. @returns who they are. */
  async begin(userId: string, client: Client, sink: CookieSink): Promise<Viewer> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: Omit<Session, 'user'> = {
      id: newId(),
      tokenHash: sha256(token),
      userId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: this.expiryAfter(now, now),
      revokedAt: null,
      userAgent: String(client.headers['user-agent'] ?? '').slice(0, 120),
      ip: client.ip.slice(0, 45),
    };
    const user = await this.transactions.run(async (manager) => {
      await this.revokePresent(manager, client.headers);
      const [last] = await manager.find(Session, { where: { userId }, order: { lastUsedAt: 'DESC' }, take: 1 });
      if (last) await manager.update(User, { id: userId }, { lastVisitAt: last.lastUsedAt });
      await manager.delete(Session, { userId, expiresAt: LessThan(addDays(now, -KEPT_DAYS)) });
      await manager.insert(Session, session);
      return manager.findOneByOrFail(User, { id: userId });
    });
    setCookie(sink, SESSION_COOKIE, token, { secure: this.secure, httpOnly: true });
    this.devices.remember(client.headers, user.email, sink);
    return viewerOf(user, session.id, localeOf(client.headers) ?? user.locale);
  }

  /** Signs out on this browser. */
  async end(headers: Headers, sink: CookieSink): Promise<void> {
    await this.revokePresent(this.dataSource.manager, headers);
    clearCookie(sink, SESSION_COOKIE, { secure: this.secure, httpOnly: true });
  }

  /** Ends every session of a person but the one at hand. */
  async endOthers(manager: EntityManager, viewer: Viewer): Promise<void> {
    await manager.update(
      Session,
      { userId: viewer.userId, id: Not(viewer.sessionId), revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
  }

  private get secure(): boolean {
    return this.config.values.APP_URL.startsWith('https:');
  }

  private async present(headers: Headers): Promise<Session | null> {
    const token = cookieOf(headers, SESSION_COOKIE);
    if (!token || !TOKEN.test(token)) return null;
    const session = await this.dataSource.manager.findOne(Session, {
      where: { tokenHash: sha256(token) },
      relations: { user: true },
    });
    const isAlive = session && !session.revokedAt && session.expiresAt > this.clock.now();
    return isAlive && !session.user?.disabledAt ? session : null;
  }

  private async touch(session: Session): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - session.lastUsedAt.getTime() < TOUCH_MS) return;
    await this.dataSource.manager.update(
      Session,
      { id: session.id, revokedAt: IsNull() },
      { lastUsedAt: now, expiresAt: this.expiryAfter(now, session.createdAt) },
    );
  }

  private expiryAfter(now: Date, createdAt: Date): Date {
    const idle = now.getTime() + this.config.values.SESSION_HOURS * HOUR_MS;
    return new Date(Math.min(idle, addDays(createdAt, LIFETIME_DAYS).getTime()));
  }

  private async revokePresent(manager: EntityManager, headers: Headers): Promise<void> {
    const token = cookieOf(headers, SESSION_COOKIE);
    if (!token || !TOKEN.test(token)) return;
    await manager.update(Session, { tokenHash: sha256(token), revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}

/** A person as the locks see them: an organisation counts only once it has let them in. */
function viewerOf(user: User, sessionId: string, locale: Locale): Viewer {
  return {
    userId: user.id,
    sessionId,
    name: user.name,
    roles: user.roles,
    ...(user.organizationId && user.memberState === 'ACTIVE' ? { organizationId: user.organizationId } : {}),
    locale,
  };
}

/** English when the browser (or the page's language switch) asks for it first; otherwise what the person chose. */
function localeOf(headers: Headers): Locale | undefined {
  return /^\s*en\b/i.test(String(headers['accept-language'] ?? '')) ? 'en' : undefined;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
