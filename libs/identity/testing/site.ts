import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import type { DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessGuardModule, AccessModule, Allow, Sessions, accessSchema } from '../../kernel/access/src/index.js';
import type { Schema } from '../../kernel/database/src/index.js';
import { GraphqlModule, LocalDate, Yuan } from '../../kernel/graphql/src/index.js';
import { World } from '../../kernel/jobs/testing/world.js';
import { Log, Metrics, NestLog, serveWithRequestIds } from '../../kernel/observability/src/index.js';
import { WorkflowModule, workflowSchema } from '../../kernel/workflow/src/index.js';
import { CsrfTokens, HttpErrorFilter, IdentityApiModule, identitySchema, registerHttpSecurity } from '../src/index.js';

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
  prepare?: (fastify: ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance'] extends () => infer F ? F : never) => unknown;
}

/** An answer of GraphQL. */
export interface Answer<T> {
  status: number;
  data: T | null;
  code?: string;
  problems: { field?: string; code: string; message: string }[];
  cookies: string[];
}

/** The API with the features under test, as browsers meet it, on the servers of the test run. */
export class Site {
  private constructor(
    readonly world: World,
    readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async open({ schemas = [], imports = [], settings = {}, prepare }: Feature = {}): Promise<Site> {
    const world = await World.create([accessSchema, workflowSchema, identitySchema, ...schemas], settings);
    const module = world.module({ imports: [AccessModule, AccessGuardModule, WorkflowModule, GraphqlModule, IdentityApiModule, ...imports], providers: [EveryScalar] });
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: new NestLog(Log.create('silent')), abortOnError: false });
    const fastify = app.getHttpAdapter().getInstance();
    serveWithRequestIds(fastify, { log: app.get(Log), metrics: app.get(Metrics) });
    registerHttpSecurity(fastify, { sessions: app.get(Sessions), csrf: app.get(CsrfTokens), log: app.get(Log) });
    app.useGlobalFilters(new HttpErrorFilter(app.get(Log)));
    await prepare?.(fastify);
    await app.listen(0, '127.0.0.1');
    return new Site(world, app, await app.getUrl());
  }

  browser(headers: Record<string, string> = {}): Browser {
    return new Browser(this.url, headers);
  }

  async close(): Promise<void> {
    await this.world.stop(this.app);
    await this.world.end();
  }
}

/** What came back over HTTP. */
export interface Reply {
  status: number;
  headers: Headers;
  body: Buffer;
  json<T = unknown>(): T;
}

interface Asked {
  headers?: Record<string, string>;
  body?: string | FormData;
}

/** One browser: it keeps its cookies and sends the token with every change. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    readonly headers: Record<string, string>,
  ) {}

  async request(method: 'GET' | 'POST', path: string, { headers = {}, body }: Asked = {}): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type: Record<string, string> = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(this.url + path, { method, body, headers: { ...(cookie ? { cookie } : {}), ...type, ...this.headers, ...headers } });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';', 1)[0]!.split('=') as [string, string];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body: bytes, json: <T>() => JSON.parse(bytes.toString()) as T };
  }

  /** The token, fetched as the page does. */
  async csrf(): Promise<string> {
    return (await this.request('GET', '/auth/csrf')).json<{ token: string }>().token;
  }

  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const reply = await this.request('POST', '/graphql', { body: JSON.stringify({ query, variables }), headers: { 'x-csrf-token': await this.csrf() } });
    const { data = null, errors = [] } = reply.json<{ data?: T; errors?: { message: string; extensions: { code: string; problems?: Answer<T>['problems'] } }[] }>();
    const [error] = errors;
    return {
      status: reply.status,
      data,
      ...(error ? { code: error.extensions.code } : {}),
      problems: error?.extensions.problems ?? (error ? [{ code: error.extensions.code, message: error.message }] : []),
      cookies: reply.headers.getSetCookie(),
    };
  }

  signIn(email: string, password: string): Promise<Answer<{ signIn: { user: { id: string } } }>> {
    return this.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } permissions } }', { email, password });
  }
}
