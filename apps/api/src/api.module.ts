import { AccessGuardModule } from '#kernel/access';
import type { Config } from '#kernel/config';
import { GraphqlModule } from '#kernel/graphql';
import { LimitsModule } from '#kernel/limits';
import { HealthModule } from '#kernel/observability';
import { Module, type DynamicModule } from '@nestjs/common';
import { apiModules, schema, serviceModules } from '../../features.js';
import { kernelModules } from '../../kernel.js';

/** HTTP and GraphQL: composes the features' API modules. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ...kernelModules(config, schema),
        LimitsModule,
        AccessGuardModule,
        ...serviceModules,
        ...apiModules,
        GraphqlModule,
        HealthModule,
      ],
    };
  }
}
