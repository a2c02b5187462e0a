import { ConfigModule, loadConfig, type Config } from '#kernel/config';
import { DatabaseModule, createDataSource, databaseSchema, type Schema } from '#kernel/database';
import { Log, NestLog, ObservabilityModule } from '#kernel/observability';
import { FixedClock, type Clock } from '#kernel/values';
import type { DynamicModule, INestApplicationContext, Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { JobsModule, JobsRunnerModule, RedisConnections, jobsSchema, type JobTuning } from '../src/index.js';

type Imports = NonNullable<DynamicModule['imports']>;

/** Quick enough that a test does not wait, and still the real thing. */
export const impatient: Partial<JobTuning> = { relayPollMs: 50, backoffMs: 10, scheduleTickMs: 20, drainMs: 1_000 };

export interface ProcessOptions {
  /** Runs jobs when given. */
  runner?: Partial<JobTuning>;
  imports?: Imports;
  providers?: Provider[];
}

/** A database, a Redis prefix and an index prefix of its own on the servers of the test run, and processes on them. */
export class TestPlatform {
  private readonly open: INestApplicationContext[] = [];

  private constructor(
    readonly config: Config,
    readonly clock: FixedClock,
    private readonly schema: Schema,
    private readonly admin: DataSource,
    private readonly database: string,
  ) {}

  static async create(schemas: readonly Schema[] = [], settings: Record<string, string> = {}): Promise<TestPlatform> {
    const mark = randomBytes(5).toString('hex');
    const adminUrl = need('TEST_DATABASE_ADMIN_URL');
    const database = `test_${mark}`;
    const all = [databaseSchema, jobsSchema, ...schemas];
    const schema = {
      entities: all.flatMap((each) => each.entities),
      migrations: all.flatMap((each) => each.migrations),
    };
    const admin = createDataSource(adminUrl, { entities: [], migrations: [] }, { DATABASE_POOL: 2 });
    await admin.initialize();
    await admin.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    const migrator = createDataSource(url.href, schema, { DATABASE_POOL: 2 });
    await migrator.initialize();
    await migrator.runMigrations();
    await migrator.destroy();
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: url.href,
      REDIS_URL: need('TEST_REDIS_URL'),
      REDIS_PREFIX: `test-${mark}`,
      MEILI_URL: need('TEST_MEILI_URL'),
      MEILI_MASTER_KEY: need('TEST_MEILI_MASTER_KEY'),
      INDEX_PREFIX: `test_${mark}_`,
      SESSION_SECRET: 'x'.repeat(32),
      LEDGER_KEY: 'k'.repeat(32),
      FILES_DIR: '/tmp',
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      TIMER_SWEEP_MS: '100',
      DELIVERY_SWEEP_MS: '300',
      // Tests ask for more than people do.
      LIMIT_ACCOUNT_POINTS: '1000000',
      LIMIT_VISITOR_POINTS: '1000000',
      LIMIT_ADDRESS_POINTS: '1000000',
      ...settings,
    });
    return new TestPlatform(config, new FixedClock(new Date()), schema, admin, database);
  }

  /** One process of the system: it serves, or runs jobs, or both. */
  async start({ runner, imports = [], providers = [] }: ProcessOptions = {}): Promise<INestApplicationContext> {
    const app = await NestFactory.createApplicationContext(this.module({ runner, imports, providers }), {
      logger: new NestLog(Log.create('silent')),
      abortOnError: false,
    });
    this.open.push(app);
    return app;
  }

  module({ runner, imports = [], providers = [] }: ProcessOptions): DynamicModule {
    class TestModule {}
    return {
      module: TestModule,
      imports: [
        ConfigModule.forRoot(this.config, this.clock as Clock),
        ObservabilityModule,
        DatabaseModule.forRoot(this.schema),
        JobsModule,
        ...(runner ? [JobsRunnerModule.forRoot(runner)] : []),
        ...imports,
      ],
      providers,
    };
  }

  /** As if this installation's Redis had lost everything. */
  async flushRedis(app: INestApplicationContext): Promise<number> {
    const redis = app.get(RedisConnections);
    const keys = await redis.commands.keys(redis.key('*'));
    if (keys.length > 0) await redis.commands.del(...keys);
    return keys.length;
  }

  async stop(app: INestApplicationContext): Promise<void> {
    this.open.splice(this.open.indexOf(app), 1);
    const dataSource = app.get(DataSource);
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  }

  async end(): Promise<void> {
    const last = this.open[0];
    if (last) await this.flushRedis(last).catch(() => undefined);
    for (const app of [...this.open]) await this.stop(app);
    await this.admin.query(`DROP DATABASE ${this.database}`);
    await this.admin.destroy();
  }
}

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: these tests need the real servers (npm run check starts them)`);
  return value;
}

/** Waits until something is so. */
export async function eventually(
  check: () => Promise<boolean> | boolean,
  what: string,
  timeoutMs = 15_000,
): Promise<void> {
  for (const until = Date.now() + timeoutMs; ;) {
    if (await check()) return;
    if (Date.now() > until) throw new Error(`it did not come to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
