import { Config } from '#kernel/config';
import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthController } from './health.controller.js';
import { HealthChecks } from './health.registry.js';
import { Log } from './log.js';
import { Metrics } from './metrics.service.js';

/** Log, metrics and health checks, for everyone. */
@Global()
@Module({
  providers: [
    { provide: Log, inject: [Config], useFactory: (config: Config) => Log.create(config.values.LOG_LEVEL) },
    Metrics,
    HealthChecks,
  ],
  exports: [Log, Metrics, HealthChecks],
})
export class ObservabilityModule {}

/** `/health/live`, `/health/ready`, `/metrics`: for processes that listen. */
@Module({ controllers: [HealthController] })
export class HealthModule {
  constructor(health: HealthChecks, dataSource: DataSource) {
    health.register('mariadb', () => dataSource.query('SELECT 1'));
  }
}
