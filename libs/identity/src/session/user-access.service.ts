import { AuditLog, type Actor } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Problems, UserError } from '#kernel/errors';
import { Clock, isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Role } from '../user/identity.roles.js';
import { checkPassword } from '../user/identity.rules.js';
import { Passwords } from '../user/passwords.service.js';
import { User } from '../user/user.entity.js';
import { Users, type UserRecord } from '../user/users.service.js';
import { Session } from './session.entity.js';
import { SignInThrottle } from './throttle.service.js';

/** Whether somebody may sign in, decided by an administrator or by whoever operates the platform. What was done and by whom is kept. */
@Injectable()
export class UserAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Shuts an account: every session ends at once and nobody signs in. Roles, organisation and what the person wrote stay. Twice is as once.
   * @returns false when it was shut already
   * @throws UserError NOT_FOUND, or BAD_INPUT for one's own account and for the last administrator
   */
  disable(actor: Actor, userId: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const user = await lockedUser(manager, userId);
      if (actor !== 'system' && actor.userId === user.id) throw UserError.bad('userId', 'identity.disable.own');
      if (user.disabledAt) return false;
      if (user.roles.includes(Role.ADMIN) && (await this.users.byRoles([Role.ADMIN], manager)).length < 2)
        throw UserError.bad('userId', 'identity.disable.lastAdmin');
      await manager.update(User, { id: user.id }, { disabledAt: this.clock.now(), version: () => 'version + 1' });
      await this.endSessions(manager, user.id);
      await this.note(manager, actor, 'user.disabled', user.id);
      return true;
    });
  }

  /** Opens it again. @returns false when it was open @throws UserError NOT_FOUND */
  enable(actor: Actor, userId: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const user = await lockedUser(manager, userId);
      if (!user.disabledAt) return false;
      await manager.update(User, { id: user.id }, { disabledAt: null, version: () => 'version + 1' });
      await this.note(manager, actor, 'user.enabled', user.id);
      return true;
    });
  }

  /**
   * Gives a person a new password: every session ends, and wrong guesses before are forgotten.
   * @throws UserError NOT_FOUND, or BAD_INPUT at `password` for one that nobody may have
   */
  async resetPassword(actor: Actor, { id, email }: Pick<UserRecord, 'id' | 'email'>, password: string): Promise<void> {
    const problems = new Problems();
    checkPassword(problems, 'password', password, email);
    problems.throwIfAny();
    const passwordHash = await this.passwords.hash(password);
    await this.transactions.run(async (manager) => {
      await lockedUser(manager, id);
      await manager.update(User, { id }, { passwordHash, version: () => 'version + 1' });
      await this.endSessions(manager, id);
      await this.note(manager, actor, 'user.password.reset', id);
    });
    await this.throttle.reset(email);
  }

  private async endSessions(manager: EntityManager, userId: string): Promise<void> {
    await manager.update(Session, { userId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  private note(manager: EntityManager, actor: Actor, action: string, userId: string): Promise<void> {
    return this.audit.write(manager, { actor, action, subjectKind: 'user', subjectId: userId });
  }
}

async function lockedUser(manager: EntityManager, userId: string): Promise<User> {
  const user = isId(userId)
    ? await manager.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!user) throw UserError.notFound('userId');
  return user;
}
