import { AuditLog } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource, In, IsNull } from 'typeorm';
import { Passwords } from '../user/passwords.service.js';
import { User } from '../user/user.entity.js';
import { Session } from './session.entity.js';

/** Where every account of the demo has its address: a name that RFC 2606 keeps for tests, so no mail of anybody arrives there. */
export const DEMO_DOMAIN = 'demo.test';

/** The password of the demo, which stands in the source for everybody to read, as a hash: what goes to production does not spell it. */
const KNOWN_PASSWORD =
  '$argon2id$v=19$m=19456,t=2,p=1$jpTr8okGcDd8K4QOKw7c4w$BXpvLHjPRmUb7hui/45znQJjkVxLmWKuLS849nSNvY8';

/** What the audit has when somebody changed their password. */
export const PASSWORD_CHANGED = 'user.password.changed';
const SHUT = 'user.demo.shut';

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

  /** @returns the addresses of the demo's accounts that still have the password they were made with: nobody changed it, nobody shut them */
  async open(): Promise<string[]> {
    const rows: { email: string }[] = await this.dataSource.query(
      `SELECT u.email FROM user_account u WHERE u.email LIKE ? AND NOT EXISTS (SELECT 1 FROM audit_entry a
        WHERE a.subject_kind = 'user' AND a.subject_id = u.id AND a.action IN (?)) ORDER BY u.email`,
      [`%@${DEMO_DOMAIN}`, [PASSWORD_CHANGED, SHUT]],
    );
    return rows.map(({ email }) => email);
  }

  /** True for the password of the demo, which nobody may choose for a real account. */
  isKnown(password: string): Promise<boolean> {
    return this.passwords.matches(KNOWN_PASSWORD, password);
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
          action: SHUT,
          subjectKind: 'user',
          subjectId: id,
        });
      }
    });
  }
}
