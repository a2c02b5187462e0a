import { AuditLog, type Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Problems, UserError } from '#kernel/errors';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalEmail } from '../user/email.js';
import type { LocaleName } from '../user/identity.roles.js';
import { checkPassword, checkPersonName, checkPhone } from '../user/identity.rules.js';
import { Passwords } from '../user/passwords.service.js';
import { User } from '../user/user.entity.js';
import { Attempts } from './attempts.service.js';
import type { Client } from './client.js';
import type { CookieSink } from './cookies.js';
import { PASSWORD_CHANGED } from './demo-accounts.service.js';
import { Devices } from './devices.service.js';
import { SessionService } from './sessions.service.js';
import { SignInThrottle, type Guess } from './throttle.service.js';

/** What a person may change about themselves; absent fields stay as they are. */
export interface ProfileChange {
  name?: string | null;
  phone?: string | null;
  locale?: LocaleName | null;
  emailNotices?: boolean | null;
  recommendations?: boolean | null;
}

/** What people do with their own accounts. */
@Injectable()
export class Accounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly devices: Devices,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Signs in. An unknown address and a wrong password get the same answer, after the same work, and are slowed down alike.
   * @throws UserError BAD_INPUT, or RATE_LIMITED with the time to wait
   */
  async signIn(typed: string, password: string, client: Client, sink: CookieSink): Promise<Viewer> {
    const email = canonicalEmail(typed);
    await this.attempts.count('signIn', client.ip);
    const guess = this.devices.guessOf(client, email);
    await this.throttle.admit(guess);
    const user = await this.dataSource.manager.findOneBy(User, { email });
    if (!(await this.passwords.matches(user?.passwordHash, password)) || !user)
      throw UserError.bad(undefined, 'identity.signIn.failed');
    await this.throttle.succeeded(guess);
    // Told to who has the right password alone; to everybody else a shut account is as one that is not there.
    if (user.disabledAt) throw UserError.bad(undefined, 'identity.signIn.disabled');
    return this.sessions.begin(user.id, client, sink);
  }

  /** True when this is the person's password. A wrong one slows down this browser's next ones, as at sign-in. */
  async isPassword(userId: string, password: string, client: Client): Promise<boolean> {
    const user = await this.dataSource.manager.findOneByOrFail(User, { id: userId });
    return this.isRight(user, password, this.devices.guessOf(client, user.email));
  }

  async updateProfile(viewer: Viewer, change: ProfileChange): Promise<string> {
    const problems = new Problems();
    const columns: Partial<User> = {};
    if (change.name != null) columns.name = checkPersonName(problems, 'name', change.name);
    if (change.phone != null) columns.phone = checkPhone(problems, 'phone', change.phone);
    if (change.locale != null) columns.locale = change.locale;
    if (change.emailNotices != null) columns.emailNotices = change.emailNotices;
    if (change.recommendations != null) columns.recommendations = change.recommendations;
    problems.throwIfAny();
    if (Object.keys(columns).length)
      await this.dataSource.manager.update(User, { id: viewer.userId }, { ...columns, version: () => 'version + 1' });
    return viewer.userId;
  }

  /** Changes the password and ends the person's sessions on every other browser. */
  async changePassword(viewer: Viewer, current: string, next: string): Promise<boolean> {
    const user = await this.dataSource.manager.findOneByOrFail(User, { id: viewer.userId });
    const problems = new Problems();
    checkPassword(problems, 'next', next, user.email);
    if (next === current && !problems.any) problems.add('next', 'identity.password.same');
    if (!(await this.isRight(user, current, { account: user.email, browser: viewer.sessionId, known: true })))
      problems.add('current', 'identity.password.wrong');
    problems.throwIfAny();
    const passwordHash = await this.passwords.hash(next);
    await this.transactions.run(async (manager) => {
      await manager.update(User, { id: user.id }, { passwordHash, version: () => 'version + 1' });
      await this.sessions.endOthers(manager, viewer);
      await this.audit.write(manager, {
        actor: viewer,
        action: PASSWORD_CHANGED,
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
    await this.throttle.reset(user.email);
    return true;
  }

  private async isRight(user: User, password: string, guess: Guess): Promise<boolean> {
    await this.throttle.admit(guess);
    const right = await this.passwords.matches(user.passwordHash, password);
    if (right) await this.throttle.succeeded(guess);
    return right;
  }
}
