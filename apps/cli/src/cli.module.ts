import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../../libs/kernel/config/src/index.js';
import { schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** The command line: the same services, no requests and no jobs. */
@Module({})
export class CliModule {
  static with(config: Config): DynamicModule {
    return { module: CliModule, imports: [...kernelModules(config, schema), ...serviceModules] };
  }
}
