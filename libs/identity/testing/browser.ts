import { CSRF_COOKIE } from '../src/session/cookies.js';

/** An answer of GraphQL. */
export interface Answer<T> {
  status: number;
  data: T | null;
  code?: string;
  problems: { field?: string; code: string; message: string }[];
  cookies: string[];
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
    const response = await fetch(this.url + path, {
      method,
      body,
      headers: { ...(cookie ? { cookie } : {}), ...type, ...this.headers, ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';', 1)[0]!.split('=') as [string, string];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      body: bytes,
      json: <T>() => JSON.parse(bytes.toString()) as T,
    };
  }

  /** The token, fetched once and then read from its cookie, as the page does. */
  async csrf(): Promise<string> {
    const kept = this.cookies.get(CSRF_COOKIE);
    if (kept) return decodeURIComponent(kept);
    return (await this.request('GET', '/auth/csrf')).json<{ token: string }>().token;
  }

  /** @param query a text, or a document of the codegen, which is one */
  async ask<T = Record<string, unknown>>(
    query: { toString(): string },
    variables: Record<string, unknown> = {},
  ): Promise<Answer<T>> {
    const reply = await this.request('POST', '/graphql', {
      body: JSON.stringify({ query: String(query), variables }),
      headers: { 'x-csrf-token': await this.csrf() },
    });
    const { data = null, errors = [] } = reply.json<{
      data?: T;
      errors?: { message: string; extensions: { code: string; problems?: Answer<T>['problems'] } }[];
    }>();
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
    return this.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } permissions } }',
      { email, password },
    );
  }
}
