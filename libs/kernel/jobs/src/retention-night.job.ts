import { Retention } from '#kernel/database';
import { Log } from '#kernel/observability';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Schedules } from './schedules.registry.js';

/**
 * Every night at 03:30 in Shanghai the worker removes what is past its time. The schedule only begins it: other recurring work does not wait,
 * and no transaction is open meanwhile. What a stop interrupts, the next night takes up.
 */
@Injectable()
export class RetentionNight implements OnModuleDestroy {
  private stopping = false;
  private underWay?: Promise<void>;

  constructor(
    private readonly retention: Retention,
    private readonly log: Log,
    schedules: Schedules,
  ) {
    schedules.register({
      name: 'retention',
      dailyAt: '03:30',
      run: async () => {
        this.underWay ??= this.thinAll().finally(() => (this.underWay = undefined));
      },
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.underWay;
  }

  /** One table after the other; one that fails does not keep the others from it. */
  async thinAll(): Promise<void> {
    for (const policy of this.retention.all('worker')) {
      try {
        const removed = await this.retention.thin(policy, undefined, () => !this.stopping);
        if (removed) this.log.info({ table: policy.table, removed }, 'retention: rows past their time were removed');
      } catch (error) {
        this.log.error({ err: error, table: policy.table }, 'retention: failed; the next night tries again');
      }
    }
  }
}
