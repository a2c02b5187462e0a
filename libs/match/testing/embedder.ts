import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const DIMENSIONS = 32;

/** What the stand-in model knows to be the same. */
const SAME = ['番茄', '西红柿'];

/** A tiny embedding model behind HTTP: deterministic, and all it knows is one synonym. */
export class TestEmbedder {
  /** What it does with the next requests. */
  mode: 'works' | 'fails' | 'hangs' | 'redirects' | 'nonsense' = 'works';
  /** Texts with this in them it does not take, and the whole request with them. */
  refuses?: string;
  readonly texts: string[] = [];
  readonly keys: (string | undefined)[] = [];
  private server?: Server;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}/embed`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { input } = JSON.parse(body) as { input: string[] };
        this.texts.push(...input);
        this.keys.push(request.headers.authorization);
        if (this.mode === 'hangs') return;
        if (this.mode === 'fails')
          return void response.writeHead(500).end(`your key is ${request.headers.authorization}`);
        if (this.mode === 'redirects') return void response.writeHead(307, { location: this.url }).end();
        if (this.refuses && input.some((text) => text.includes(this.refuses!)))
          return void response.writeHead(400).end();
        const embeddings = input.map(vectorOf);
        const wire =
          this.mode === 'nonsense'
            ? { embeddings: embeddings.map((vector) => vector.slice(1)) }
            : { embeddings, data: embeddings.map((embedding, index) => ({ index, embedding })).reverse() };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(wire));
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

/** Texts with the synonym point one way; all others anywhere. */
function vectorOf(text: string): number[] {
  const seed = SAME.some((word) => text.includes(word)) ? 'same' : text;
  return [...createHash('sha256').update(seed).digest()].map((byte) => byte / 127.5 - 1);
}
