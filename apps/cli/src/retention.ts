import { AuditLog } from '#kernel/access';
import { Config } from '#kernel/config';
import { Retention, createDataSource } from '#kernel/database';
import type { INestApplicationContext } from '@nestjs/common';
import { schema } from '../../features.js';
import { adminUrlOf } from './backup/backup.js';

/**
 * Thins the tables that the application may only add to, by their policies, and says what went; the log of deeds keeps that it was done.
 * @throws Error without the account that may
 */
export async function thinAppendOnly(
  app: INestApplicationContext,
  dryRun: boolean,
  say: (text: string) => void,
): Promise<void> {
  const { values } = app.get(Config);
  const [retention, audit] = [app.get(Retention), app.get(AuditLog)];
  const admin = await createDataSource(adminUrlOf(values), schema, values).initialize();
  try {
    for (const policy of retention.all('operator')) {
      const { table, setting } = policy;
      const before = retention.before(policy).toISOString().slice(0, 10);
      if (dryRun) {
        say(
          `${table}: ${await retention.count(policy, admin.manager)} rows from before ${before} would go (${setting}=${values[setting]}).`,
        );
        continue;
      }
      const removed = await retention.thin(policy, admin.manager);
      if (removed)
        await audit.write(admin.manager, {
          actor: 'system',
          action: 'retention.thinned',
          subjectKind: 'table',
          subjectId: table,
          detail: `${removed} rows from before ${before}`,
        });
      say(`${table}: ${removed} rows from before ${before} were removed (${setting}=${values[setting]}).`);
    }
  } finally {
    await admin.destroy();
  }
}
