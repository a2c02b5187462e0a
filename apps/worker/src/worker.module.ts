import type { Config } from '#kernel/config';
import { JobsRunnerModule } from '#kernel/jobs';
import { HealthModule } from '#kernel/observability';
import { Module, type DynamicModule } from '@nestjs/common';
import { jobModules, schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** Jobs: composes the features' handlers, the outbox relay and the schedules. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ...kernelModules(config, schema),
        ...serviceModules,
        ...jobModules,
        JobsRunnerModule.forRoot(),
        HealthModule,
      ],
    };
  }
}
