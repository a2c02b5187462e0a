import type { DynamicModule, Type } from '@nestjs/common';
import { accessSchema, AccessModule } from '../libs/kernel/access/src/index.js';
import { ConfigModule, type Config } from '../libs/kernel/config/src/index.js';
import { DatabaseModule, databaseSchema, type Schema } from '../libs/kernel/database/src/index.js';
import { JobsModule, jobsSchema } from '../libs/kernel/jobs/src/index.js';
import { ObservabilityModule } from '../libs/kernel/observability/src/index.js';
import { SystemClock, type Clock } from '../libs/kernel/values/src/index.js';
import { SearchModule, searchSchema } from '../libs/kernel/search/src/index.js';
import { WorkflowModule, workflowSchema } from '../libs/kernel/workflow/src/index.js';

export const kernelSchemas: Schema[] = [databaseSchema, accessSchema, workflowSchema, jobsSchema, searchSchema];

/** What every entry stands on. */
export function kernelModules(config: Config, schema: Schema, clock: Clock = new SystemClock()): (Type | DynamicModule)[] {
  return [ConfigModule.forRoot(config, clock), ObservabilityModule, DatabaseModule.forRoot(schema), AccessModule, JobsModule, WorkflowModule, SearchModule];
}
