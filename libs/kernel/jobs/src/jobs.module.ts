import type { Schema } from '#kernel/database';
import { Metrics } from '#kernel/observability';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Deliveries } from './deliveries.service.js';
import { JobHandlers } from './job-handlers.registry.js';
import { JobQueues } from './job-queues.service.js';
import { JobRunner } from './job-runner.service.js';
import { JobsRetention } from './jobs-retention.service.js';
import { EventDelivery, OutboxEvent, ScheduleRun, Timer } from './jobs.entities.js';
import { JobsTables1700000000100 } from './jobs.migrations.js';
import { LiveChannel } from './live-channel.service.js';
import { OutboxRelay } from './outbox-relay.service.js';
import { Outbox } from './outbox.service.js';
import { QueueRest } from './queue-rest.service.js';
import { RedisConnections } from './redis-connections.service.js';
import { RetentionNight } from './retention-night.job.js';
import { ScheduleRunner, Schedules } from './schedules.registry.js';
import { Sweeper } from './sweeper.service.js';
import { TimerSweep, Timers } from './timers.service.js';
import { JobTuning } from './tuning.js';

export const jobsSchema: Schema = {
  entities: [OutboxEvent, EventDelivery, Timer, ScheduleRun],
  migrations: [JobsTables1700000000100],
};

const shared = [
  RedisConnections,
  Outbox,
  LiveChannel,
  Timers,
  Schedules,
  JobHandlers,
  Deliveries,
  QueueRest,
  JobsRetention,
];

/** Events, timers and live messages, for everyone. Nothing runs by itself here. */
@Global()
@Module({ providers: shared, exports: shared })
export class JobsModule {}

/** What only the worker does: relay, queues, sweeps, schedules. It starts when all handlers are registered. */
@Module({})
export class JobsRunnerModule {
  static forRoot(tuning: Partial<JobTuning> = {}): DynamicModule {
    return {
      module: JobsRunnerModule,
      providers: [
        { provide: JobTuning, useFactory: () => Object.assign(new JobTuning(), tuning) },
        JobQueues,
        OutboxRelay,
        Sweeper,
        JobRunner,
        TimerSweep,
        ScheduleRunner,
        RetentionNight,
      ],
    };
  }

  constructor(metrics: Metrics, deliveries: Deliveries) {
    metrics.gauges(
      {
        outbox_unrelayed_events: 'Events that no relay has taken yet',
        outbox_lag_seconds: 'Age of the oldest of them',
        deliveries_pending: 'Jobs that are not done yet',
        deliveries_failed: 'Jobs that failed for good and wait to be redriven',
      },
      async () => {
        const { unrelayed, oldestSeconds, pending, failed } = await deliveries.lag();
        return {
          outbox_unrelayed_events: unrelayed,
          outbox_lag_seconds: oldestSeconds,
          deliveries_pending: pending,
          deliveries_failed: failed,
        };
      },
    );
  }
}
