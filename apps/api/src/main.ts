// First: decorators need it.
import 'reflect-metadata';

import { registerUploads } from '#attachment';
import { CsrfTokens, HttpErrorFilter, registerHttpSecurity } from '#identity';
import { Sessions, type AccessRequest } from '#kernel/access';
import { loadConfig, proxyTrust, type Settings } from '#kernel/config';
import { SubscriptionServer } from '#kernel/graphql';
import { BULL_BOARD_PATH, RedisConnections, mountBullBoard } from '#kernel/jobs';
import { RequestLimits } from '#kernel/limits';
import { Log, Metrics, NestLog, runEntry, serveWithRequestIds, type Serving } from '#kernel/observability';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { queueNames } from '../../queues.js';
import { ApiModule } from './api.module.js';
import { servePages } from './pages.js';

/** Bytes of a request; uploads stream in by limits of their own. The longest form, filled to the brim in Chinese, is just below. */
const BODY_LIMIT = 262_144;

async function start(): Promise<Serving> {
  const config = loadConfig();
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: proxyTrust(config.values.TRUST_PROXY),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, { bufferLogs: true });
  const log = app.get(Log);
  app.useLogger(new NestLog(log));
  app.enableShutdownHooks();
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await prepare(app, fastify, config.values);
  await app.listen(config.values.API_PORT, config.values.API_HOST);
  app.get(SubscriptionServer).listen();
  log.info({ url: config.values.APP_URL }, 'the API listens');
  return { log, metrics: app.get(Metrics) };
}

async function prepare(app: NestFastifyApplication, fastify: FastifyInstance, settings: Settings): Promise<void> {
  const log = app.get(Log);
  serveWithRequestIds(fastify, { log, metrics: app.get(Metrics) });
  await fastify.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy(settings) },
    strictTransportSecurity: settings.APP_URL.startsWith('https'),
  });
  const sessions = app.get(Sessions);
  registerHttpSecurity(fastify, {
    sessions,
    csrf: app.get(CsrfTokens),
    limits: app.get(RequestLimits),
    log,
    settings,
    sameOriginOnly: [BULL_BOARD_PATH],
  });
  app.useGlobalFilters(new HttpErrorFilter(log));
  await registerUploads(fastify);
  await mountBullBoard(fastify, {
    redis: app.get(RedisConnections),
    queues: queueNames,
    allow: async (request) => (request as AccessRequest).viewer?.roles.includes('ADMIN') ?? false,
  });
  await servePages(fastify, settings.WEB_DIST);
}

/** The app is one origin; Ant Design writes styles at run time. */
function contentPolicy(settings: Settings): Record<string, string[] | null> {
  const socket = settings.APP_URL.replace(/^http/, 'ws');
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", socket],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: settings.APP_URL.startsWith('https') ? [] : null,
  };
}

runEntry('API', start);
