import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../../libs/kernel/config/src/index.js';
import type { Clock } from '../../../libs/kernel/values/src/index.js';
import { schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** The command line: the same services, no requests and no jobs. */
@Module({})
export class CliModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return { module: CliModule, imports: [...kernelModules(config, schema, clock), ...serviceModules] };
  }
}
