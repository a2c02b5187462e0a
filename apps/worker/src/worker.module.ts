import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../../libs/kernel/config/src/index.js';
import { JobsRunnerModule } from '../../../libs/kernel/jobs/src/index.js';
import { HealthModule } from '../../../libs/kernel/observability/src/index.js';
import { jobModules, schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** Jobs: composes the features' handlers, the outbox relay and the schedules. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [...kernelModules(config, schema), ...serviceModules, ...jobModules, JobsRunnerModule.forRoot(), HealthModule],
    };
  }
}
