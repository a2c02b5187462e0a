import { AccessGuardModule, Allow } from '#kernel/access';
import { SearchModule, searchSchema } from '#kernel/search';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { FlakyProxy } from '../../jobs/testing/flaky-proxy.js';
import { TestPlatform, eventually, impatient } from '../../jobs/testing/platform.js';
import { HealthModule, Log, Metrics, NestLog, currentRequest, serveWithRequestIds } from './index.js';

@Controller('probe')
class ProbeController {
  constructor(@Inject(Log) private readonly log: Log) {}

  @Get()
  @Allow('public')
  read() {
    return { ...currentRequest() };
  }

  @Post()
  @Allow('public')
  async write(@Body() body: object) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.log.info({ body }, 'written');
    return { ...currentRequest() };
  }
}

describe('Seen from outside', () => {
  let world: TestPlatform;
  let redisCable: FlakyProxy;
  let meiliCable: FlakyProxy;
  let app: NestFastifyApplication;
  let lines: Record<string, unknown>[];
  let base: string;

  beforeEach(async () => {
    redisCable = await FlakyProxy.to(process.env['TEST_REDIS_URL']!);
    meiliCable = await FlakyProxy.to(process.env['TEST_MEILI_URL']!);
    world = await TestPlatform.create([searchSchema], { REDIS_URL: redisCable.url, MEILI_URL: meiliCable.url });
    const module = world.module({ runner: impatient, imports: [SearchModule, HealthModule, AccessGuardModule] });
    app = await NestFactory.create<NestFastifyApplication>(
      { ...module, controllers: [ProbeController] },
      new FastifyAdapter(),
      { logger: new NestLog(Log.create('silent')), abortOnError: false },
    );
    lines = [];
    const log = Log.create('debug', {
      write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    });
    const fastify = app.getHttpAdapter().getInstance();
    serveWithRequestIds(fastify as never, { log, metrics: app.get(Metrics) });
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterEach(async () => {
    await redisCable.plug().catch(() => undefined);
    await meiliCable.plug().catch(() => undefined);
    const dataSource = app.get(DataSource);
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    await world.end();
    await Promise.all([redisCable.pull(), meiliCable.pull()]);
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
  const answer = async (path: string) => {
    const response = await get(path);
    return [response.status, await response.json()];
  };

  it('readiness says what is away, by name, and does not wait for it', async () => {
    expect(await answer('/health/live')).toEqual([200, { status: 'ok' }]);
    expect(await answer('/health/ready')).toEqual([
      200,
      { status: 'ok', checks: { mariadb: 'ok', redis: 'ok', meilisearch: 'ok', search: 'ok' } },
    ]);
    await meiliCable.pull();
    expect(await answer('/health/ready')).toEqual([
      503,
      { status: 'away', checks: { mariadb: 'ok', redis: 'ok', meilisearch: 'away', search: 'ok' } },
    ]);
    await redisCable.pull();
    expect(await answer('/health/ready')).toEqual([
      503,
      { status: 'away', checks: { mariadb: 'ok', redis: 'away', meilisearch: 'away', search: 'ok' } },
    ]);
    expect(await answer('/health/live')).toEqual([200, { status: 'ok' }]);
  });

  it('each request has an id and a language, also behind a body and a wait', async () => {
    const plain = await get('/probe');
    expect(await plain.json()).toEqual({ requestId: plain.headers.get('x-request-id'), locale: 'zh' });
    const posted = await fetch(`${base}/probe`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-request-id': 'from-the-proxy-1',
        'accept-language': 'en-GB,zh;q=0.5',
      },
      body: JSON.stringify({ padding: 'x'.repeat(200_000) }),
    });
    expect(await posted.json()).toEqual({ requestId: 'from-the-proxy-1', locale: 'en' });
    expect((await get('/probe', { 'x-request-id': 'no id <script>' })).headers.get('x-request-id')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
    const line = expect.objectContaining({
      level: 'info',
      msg: 'request',
      method: 'POST',
      path: '/probe',
      status: 201,
      requestId: 'from-the-proxy-1',
    });
    await eventually(() => lines.some((each) => each['status'] === 201), 'the line is written');
    expect(lines).toContainEqual(line);
  });

  it('requests, jobs and the outbox are measured, for those who ask directly', async () => {
    await get('/probe');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/probe",status="200"\} 1/);
    expect(text).toMatch(/^outbox_lag_seconds 0$/m);
    expect(text).toMatch(/^deliveries_failed 0$/m);
    for (const name of [
      'process_cpu_seconds_total',
      'graphql_operation_duration_seconds',
      'job_duration_seconds',
      'job_failures_total',
    ])
      expect(text).toContain(name);
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  });
});
