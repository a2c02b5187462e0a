import type { Config } from '#kernel/config';
import type { Clock } from '#kernel/values';
import { Module, type DynamicModule } from '@nestjs/common';
import { schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** The command line: the same services, no requests and no jobs. */
@Module({})
export class CliModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return { module: CliModule, imports: [...kernelModules(config, schema, clock), ...serviceModules] };
  }
}
