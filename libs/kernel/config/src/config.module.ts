import { Clock, SystemClock } from '#kernel/values';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Config, loadConfig } from './config.js';

/** The settings and the clock, for everyone. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config = loadConfig(), clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
