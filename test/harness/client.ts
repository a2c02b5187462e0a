import { createClient } from 'graphql-ws';
import { randomInt, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { Browser } from '../../libs/identity/testing/browser.js';
import type { TypedDocumentString } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { eventually } from './eventually.js';
import { channelIsHeard } from './redis.js';
import { PASSWORD, type RunningSystem } from './system.mjs';

type Typed = Record<string, unknown>;
type Document<T, V> = TypedDocumentString<T, V>;
/** Variables may be left out where the document needs none. */
type VariablesOf<V> = Record<string, never> extends V ? [variables?: V] : [variables: V];

export interface Problem {
  field?: string;
  code: string;
  message: string;
}

/** What the API refused, as the page is told. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly problems: readonly Problem[],
  ) {
    super(
      `${code}: ${problems.map(({ field, code: problem, message }) => `${field ?? ''} ${problem} ${message}`).join('; ')}`,
    );
  }

  /** `field:code` of each problem. */
  get places(): string[] {
    return this.problems.map(({ field, code }) => `${field ?? ''}:${code}`);
  }
}

/** The platform that the project's set-up started. */
export function theSystem(): RunningSystem {
  const text = process.env['TEST_SYSTEM'];
  if (!text) throw new Error('TEST_SYSTEM is missing: these tests run on the platform that their Jest project starts');
  return JSON.parse(text) as RunningSystem;
}

/** A mark for one mutation; the same mark twice is the same mutation. */
export const idempotencyKey = (): string => randomUUID();

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      user {
        id
      }
    }
  }
`);

/** One person at one browser, with an address of their own: rate limits count people apart. */
export class Client extends Browser {
  private constructor(
    readonly system: RunningSystem,
    locale: 'zh' | 'en',
  ) {
    super(system.url, {
      'x-forwarded-for': [10, randomInt(256), randomInt(256), randomInt(1, 255)].join('.'),
      'accept-language': locale,
    });
  }

  static visitor(locale: 'zh' | 'en' = 'zh'): Client {
    return new Client(theSystem(), locale);
  }

  /** Someone of the demo's cast by their key, e.g. `broker`, or by a whole address. */
  static async signedIn(who: string): Promise<Client> {
    const client = Client.visitor();
    await client.run(SIGN_IN, { email: who.includes('@') ? who : `${who}@demo.test`, password: PASSWORD });
    return client;
  }

  /** The data; a document of the codegen knows its variables and its answer. @throws Refusal */
  async run<T, V>(document: Document<T, V>, ...[variables]: VariablesOf<V>): Promise<T>;
  async run<T = Record<string, never>>(query: string, variables?: Typed): Promise<T>;
  async run<T>(query: { toString(): string }, variables: Typed = {}): Promise<T> {
    const { data, code, problems } = await this.ask<T>(query, variables);
    if (code || !data) throw new Refusal(code ?? 'NO_DATA', problems);
    return data;
  }

  /** What is refused; variables of any shape, as what is refused is often their shape. @throws Error when it was not. */
  async refused(query: string | Document<unknown, never>, variables: Typed = {}): Promise<Refusal> {
    return refusalOf(this.run(query as string, variables));
  }

  /** Sends a file. @returns its id */
  async upload(name: string, content: Buffer | string, mediaType: string): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(content)], { type: mediaType }), name);
    const reply = await this.request('POST', '/files', { body: form, headers: { 'x-csrf-token': await this.csrf() } });
    if (reply.status >= 300) throw new Error(`${reply.status} ${reply.body.toString()}`);
    return reply.json<{ id: string }>().id;
  }

  /** Opens a subscription and waits until the platform hears the topic behind it, so that nothing that follows is missed. */
  async listen<T, V>(document: Document<T, V>, topic: string, ...[variables]: VariablesOf<V>): Promise<Listener<T>>;
  async listen<T>(query: string, topic: string, variables?: Typed): Promise<Listener<T>>;
  async listen<T>(query: { toString(): string }, topic: string, variables: Typed = {}): Promise<Listener<T>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const listener = new Listener<T>(this.system.url, cookie, String(query), variables);
    await eventually(
      async () => (await channelIsHeard(this.system, topic)) || listener.failure !== undefined,
      `somebody listens to ${topic}`,
    );
    return listener;
  }
}

/** What a subscription has told so far. */
export class Listener<T> {
  readonly heard: T[] = [];
  failure: unknown;
  private readonly client;

  constructor(url: string, cookie: string, query: string, variables: Record<string, unknown>) {
    class OurSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: url } });
      }
    }
    this.client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: OurSocket,
      retryAttempts: 0,
    });
    this.client.subscribe<T>(
      { query, variables },
      {
        next: ({ data, errors }) => (errors ? (this.failure = errors) : this.heard.push(data as T)),
        error: (error) => (this.failure = error),
        complete: () => undefined,
      },
    );
  }

  /** The first thing heard that is so. */
  async hears(isIt: (told: T) => boolean, what: string): Promise<T> {
    await eventually(() => this.heard.some(isIt), what);
    return this.heard.find(isIt)!;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}

/** The refusal in which something ends. @throws whatever else it ends in */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
