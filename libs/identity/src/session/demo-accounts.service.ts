import { AuditLog } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource, In, IsNull } from 'typeorm';
import { Passwords } from '../user/passwords.service.js';
import { User } from '../user/user.entity.js';
import { Session } from './session.entity.js';

/** Accounts of the demo in a database that is none: their password is in the source, so anybody could sign in. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns those of the addresses whose account the known password opens */
  async open(emails: readonly string[], password: string): Promise<string[]> {
    const users = await this.dataSource.manager.find(User, {
      where: { email: In([...emails]) },
      order: { email: 'ASC' },
    });
    const open: string[] = [];
    for (const { email, passwordHash } of users)
      if (await this.passwords.matches(passwordHash, password)) open.push(email);
    return open;
  }

  /** Shuts accounts for good: a password that nobody knows, no roles, every session ended. What they wrote stays. */
  async shut(emails: readonly string[]): Promise<void> {
    const passwordHash = await this.passwords.hash(randomBytes(32).toString('base64'));
    await this.transactions.run(async (manager) => {
      for (const { id } of await manager.find(User, {
        where: { email: In([...emails]) },
        lock: { mode: 'pessimistic_write' },
      })) {
        await manager.update(User, { id }, { passwordHash, roles: [], version: () => 'version + 1' });
        await manager.update(Session, { userId: id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
        await this.audit.write(manager, {
          actor: 'system',
          action: 'user.demo.shut',
          subjectKind: 'user',
          subjectId: id,
        });
      }
    });
  }
}
