import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { loadConfig } from '../../../libs/kernel/config/src/index.js';
import { Log, Metrics, NestLog, serveWithRequestIds } from '../../../libs/kernel/observability/src/index.js';
import { WorkerModule } from './worker.module.js';

async function start(): Promise<void> {
  const config = loadConfig();
  const adapter = new FastifyAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(WorkerModule.with(config), adapter, { bufferLogs: true });
  const log = app.get(Log);
  app.useLogger(new NestLog(log));
  app.enableShutdownHooks();
  serveWithRequestIds(adapter.getInstance() as unknown as FastifyInstance, { log, metrics: app.get(Metrics) });
  await app.listen(config.values.WORKER_PORT, config.values.API_HOST);
  log.info('the worker takes jobs');
}

start().catch((error: unknown) => {
  process.stderr.write(`The worker could not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
