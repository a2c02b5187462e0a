// First: decorators need it.
import 'reflect-metadata';

import { loadConfig } from '#kernel/config';
import { Log, Metrics, NestLog, runEntry, serveWithRequestIds, type Serving } from '#kernel/observability';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { WorkerModule } from './worker.module.js';

async function start(): Promise<Serving> {
  const config = loadConfig();
  const adapter = new FastifyAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(WorkerModule.with(config), adapter, {
    bufferLogs: true,
  });
  const log = app.get(Log);
  app.useLogger(new NestLog(log));
  app.enableShutdownHooks();
  serveWithRequestIds(adapter.getInstance() as unknown as FastifyInstance, { log, metrics: app.get(Metrics) });
  await app.listen(config.values.WORKER_PORT, config.values.API_HOST);
  log.info('the worker takes jobs');
  return { log, metrics: app.get(Metrics) };
}

runEntry('worker', start);
