import { AccessModule, accessSchema } from '#kernel/access';
import { ConfigModule, type Config } from '#kernel/config';
import { DatabaseModule, databaseSchema, type Schema } from '#kernel/database';
import { JobsModule, jobsSchema } from '#kernel/jobs';
import { ObservabilityModule } from '#kernel/observability';
import { SearchModule, searchSchema } from '#kernel/search';
import { SystemClock, type Clock } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import type { DynamicModule, Type } from '@nestjs/common';

export const kernelSchemas: Schema[] = [databaseSchema, accessSchema, workflowSchema, jobsSchema, searchSchema];

/** What every entry stands on. */
export function kernelModules(
  config: Config,
  schema: Schema,
  clock: Clock = new SystemClock(),
): (Type | DynamicModule)[] {
  return [
    ConfigModule.forRoot(config, clock),
    ObservabilityModule,
    DatabaseModule.forRoot(schema),
    AccessModule,
    JobsModule,
    WorkflowModule,
    SearchModule,
  ];
}
