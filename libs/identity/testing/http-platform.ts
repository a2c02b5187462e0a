import { AccessGuardModule, AccessModule, Allow, Sessions, accessSchema } from '#kernel/access';
import type { Schema } from '#kernel/database';
import { GraphqlModule, LocalDate, Yuan } from '#kernel/graphql';
import { LimitsModule, RequestLimits } from '#kernel/limits';
import { Log, Metrics, NestLog, serveWithRequestIds } from '#kernel/observability';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestPlatform } from '../../kernel/jobs/testing/platform.js';
import { CsrfTokens, HttpErrorFilter, feature as identityFeature, registerHttpSecurity } from '../src/index.js';
import { Browser } from './browser.js';

export { Browser, type Answer, type Reply } from './browser.js';

/** The scalars that the GraphQL module serves must stand somewhere in the schema, whichever features are under test. */
@Resolver()
class EveryScalar {
  @Query(() => Yuan, { nullable: true })
  @Allow('public')
  sum(): null {
    return null;
  }

  @Query(() => LocalDate, { nullable: true })
  @Allow('public')
  day(): null {
    return null;
  }
}

interface Feature {
  schemas?: readonly Schema[];
  imports?: NonNullable<DynamicModule['imports']>;
  settings?: Record<string, string>;
  /** What else is registered on the server before it is ready. */
  prepare?: (
    fastify: ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance'] extends () => infer F ? F : never,
  ) => unknown;
}

/** The API with the features under test, as browsers meet it, on the servers of the test run. */
export class HttpPlatform {
  private constructor(
    readonly world: TestPlatform,
    readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async open({ schemas = [], imports = [], settings = {}, prepare }: Feature = {}): Promise<HttpPlatform> {
    const world = await TestPlatform.create([accessSchema, workflowSchema, identityFeature, ...schemas], settings);
    const module = world.module({
      imports: [
        AccessModule,
        LimitsModule,
        AccessGuardModule,
        WorkflowModule,
        GraphqlModule,
        identityFeature.api,
        ...imports,
      ],
      providers: [EveryScalar],
    });
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
      logger: new NestLog(Log.create('silent')),
      abortOnError: false,
    });
    const fastify = app.getHttpAdapter().getInstance();
    serveWithRequestIds(fastify, { log: app.get(Log), metrics: app.get(Metrics) });
    registerHttpSecurity(fastify, {
      sessions: app.get(Sessions),
      csrf: app.get(CsrfTokens),
      limits: app.get(RequestLimits),
      log: app.get(Log),
      settings: world.config.values,
    });
    app.useGlobalFilters(new HttpErrorFilter(app.get(Log)));
    await prepare?.(fastify);
    await app.listen(0, '127.0.0.1');
    return new HttpPlatform(world, app, await app.getUrl());
  }

  browser(headers: Record<string, string> = {}): Browser {
    return new Browser(this.url, headers);
  }

  async close(): Promise<void> {
    await this.world.stop(this.app);
    await this.world.end();
  }
}
