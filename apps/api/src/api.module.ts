import { Module, type DynamicModule } from '@nestjs/common';
import { AccessGuardModule } from '../../../libs/kernel/access/src/index.js';
import type { Config } from '../../../libs/kernel/config/src/index.js';
import { GraphqlModule } from '../../../libs/kernel/graphql/src/index.js';
import { LimitsModule } from '../../../libs/kernel/limits/src/index.js';
import { HealthModule } from '../../../libs/kernel/observability/src/index.js';
import { apiModules, schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** HTTP and GraphQL: composes the features' API modules. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [...kernelModules(config, schema), LimitsModule, AccessGuardModule, ...serviceModules, ...apiModules, GraphqlModule, HealthModule],
    };
  }
}
