import { loadConfig } from '#kernel/config';
import { Log, NestLog } from '#kernel/observability';
import type { Clock } from '#kernel/values';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module.js';

/** Runs work with the platform's services, by the given clock when there is one, and closes them whatever happens. */
export async function withServices<T>(work: (app: INestApplicationContext) => Promise<T>, clock?: Clock): Promise<T> {
  const config = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  const app = await NestFactory.createApplicationContext(CliModule.with(config, clock), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new NestLog(app.get(Log)));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
