import { Config, type Settings } from '#kernel/config';
import { Clock, addDays } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The settings that say how long rows are kept, with their units in their names. */
export type RetentionSetting = Extract<keyof Settings, `RETENTION_${string}_${'DAYS' | 'MONTHS'}`>;

/** How long the rows of a table are kept, declared by the feature that owns it. */
export interface RetentionPolicy {
  table: string;
  setting: RetentionSetting;
  /**
   * Who thins it: the worker every night; or whoever operates the platform, with the account that may change tables, where the
   * application's may only add.
   */
  by: 'worker' | 'operator';
  /** Which rows are past their time, as SQL over the table; `:before` is the moment before which they are. */
  past: string;
  /** For rows that do not go alone: removes at most `limit` and says how many. Otherwise the rows that are past are deleted. */
  remove?: (before: Date, limit: number) => Promise<number>;
}

/** Rows that go in one transaction: few enough that nobody waits for their locks. */
const BATCH = 500;

/** What only grows is thinned by one policy per table. */
@Injectable()
export class Retention {
  private readonly policies = new Map<string, RetentionPolicy>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Call in a provider's constructor. @throws Error when the table has a policy already */
  register(policy: RetentionPolicy): void {
    if (this.policies.has(policy.table)) throw new Error(`two retention policies for "${policy.table}"`);
    this.policies.set(policy.table, policy);
  }

  all(by?: RetentionPolicy['by']): RetentionPolicy[] {
    return [...this.policies.values()].filter((policy) => by === undefined || policy.by === by);
  }

  /** The moment before which rows are past their time: whole days, or calendar months. */
  before({ setting }: RetentionPolicy): Date {
    const now = this.clock.now();
    const length = this.config.values[setting];
    return setting.endsWith('_MONTHS') ? monthsBefore(now, length) : addDays(now, -length);
  }

  /** How many rows are past their time now. */
  async count(policy: RetentionPolicy, manager: EntityManager = this.dataSource.manager): Promise<number> {
    const { sql, values } = filled(policy.past, this.before(policy));
    const [row] = (await manager.query(`SELECT COUNT(*) AS count FROM ${policy.table} WHERE ${sql}`, values)) as {
      count: string;
    }[];
    return Number(row!.count);
  }

  /**
   * Removes what is past its time, batch by batch.
   * @param manager of the account that may; the application's when absent
   * @param goesOn asked before each batch
   * @returns how many rows went
   */
  async thin(
    policy: RetentionPolicy,
    manager: EntityManager = this.dataSource.manager,
    goesOn: () => boolean = () => true,
  ): Promise<number> {
    const before = this.before(policy);
    const { sql, values } = filled(policy.past, before);
    let removed = 0;
    for (let last = BATCH; last >= BATCH && goesOn(); removed += last) {
      if (policy.remove) last = await policy.remove(before, BATCH);
      else {
        const result = (await manager.query(`DELETE FROM ${policy.table} WHERE ${sql} LIMIT ${BATCH}`, values)) as {
          affectedRows: number;
        };
        last = result.affectedRows;
      }
    }
    return removed;
  }
}

function filled(past: string, before: Date): { sql: string; values: Date[] } {
  const parts = past.split(':before');
  return { sql: parts.join('?'), values: Array.from({ length: parts.length - 1 }, () => before) };
}

/** The same moment so many calendar months earlier; the last day of a shorter month for a day that it has not. */
export function monthsBefore(moment: Date, months: number): Date {
  const earlier = new Date(moment);
  earlier.setUTCDate(1);
  earlier.setUTCMonth(earlier.getUTCMonth() - months);
  const days = new Date(Date.UTC(earlier.getUTCFullYear(), earlier.getUTCMonth() + 1, 0)).getUTCDate();
  earlier.setUTCDate(Math.min(moment.getUTCDate(), days));
  return earlier;
}
