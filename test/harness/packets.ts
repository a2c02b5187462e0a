import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export type Bytes = string | Buffer;

export interface Sending {
  /** How the sender leaves: with a reset, or politely. */
  leave?: 'reset' | 'end';
  /** When it leaves: as soon as everything is sent, or once something came back (or nothing did for `patienceMs`). */
  when?: 'sent' | 'answered';
  patienceMs?: number;
}

/** A connection on which a test says byte for byte what it wants. It never throws: what the far side does to it is what is looked at. */
export class Wire {
  received = Buffer.alloc(0);
  closed = false;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.tell();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      this.tell();
    });
  }

  static async to(port: number): Promise<Wire> {
    const socket = connect({ port, host: '127.0.0.1' });
    const wire = new Wire(socket);
    await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()));
    return wire;
  }

  get text(): string {
    return this.received.toString('latin1');
  }

  async say(bytes: Bytes): Promise<void> {
    await new Promise<void>((resolve) => (this.closed ? resolve() : this.socket.write(bytes, () => resolve())));
  }

  /** Waits until what came back is so, the far side has closed, or the patience is at its end. @returns whether it is so. */
  async until(isSo: (wire: Wire) => boolean, patienceMs = 5_000): Promise<boolean> {
    if (isSo(this) || this.closed) return isSo(this);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSo(this) && !this.closed) return;
        done();
      };
      const timer = setTimeout(() => done(), patienceMs);
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
    return isSo(this);
  }

  reset(): void {
    this.socket.resetAndDestroy();
  }

  end(): void {
    this.socket.destroySoon();
  }

  private tell(): void {
    for (const look of [...this.waiting]) look();
  }
}

/** Sends bytes to a port and leaves. @returns what came back by then */
export async function send(
  port: number,
  bytes: Bytes,
  { leave = 'reset', when = 'answered', patienceMs = 250 }: Sending = {},
): Promise<string> {
  const wire = await Wire.to(port);
  await wire.say(bytes);
  if (when === 'answered') await wire.until(({ received }) => received.length > 0, patienceMs);
  if (leave === 'reset') wire.reset();
  else wire.end();
  return wire.text;
}

/** A request as text. */
export function http(line: string, headers: Record<string, string> = {}, body = ''): string {
  const all = { host: '127.0.0.1', ...headers };
  return `${line}\r\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`;
}

/** The request that asks for a WebSocket. */
export function upgrade(path: string, headers: Record<string, string> = {}): string {
  return http(`GET ${path} HTTP/1.1`, {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
    'sec-websocket-protocol': 'graphql-transport-ws',
    ...headers,
  });
}

export interface FrameShape {
  opcode?: number;
  fin?: boolean;
  rsv?: number;
  masked?: boolean;
  /** The length that the frame claims, when it lies. */
  claims?: number;
}

/** One WebSocket frame, right or wrong in each of its parts. */
export function frame(
  payload: Bytes,
  { opcode = 1, fin = true, rsv = 0, masked = true, claims }: FrameShape = {},
): Buffer {
  const body = Buffer.from(payload);
  const length = claims ?? body.length;
  const mark = masked ? 0x80 : 0;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  if (length < 126) head[1] = mark | length;
  else if (length < 65_536) {
    head[1] = mark | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = mark | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  if (!masked) return Buffer.concat([head, body]);
  const mask = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([head, mask, body.map((byte, at) => byte ^ mask[at % 4]!)]);
}

/** A message of the GraphQL protocol in a frame. */
export const message = (value: unknown): Buffer => frame(JSON.stringify(value));

/** The texts of the unmasked frames that came back after the handshake, and the code with which the far side closed. */
export function read(received: Buffer): { texts: string[]; closeCode?: number } {
  const texts: string[] = [];
  let closeCode: number | undefined;
  for (let at = received.indexOf('\r\n\r\n') + 4; at + 2 <= received.length;) {
    const opcode = received[at]! & 0x0f;
    const short = received[at + 1]! & 0x7f;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    if (start > received.length) break;
    const length =
      short < 126 ? short : short === 126 ? received.readUInt16BE(at + 2) : Number(received.readBigUInt64BE(at + 2));
    if (opcode === 1) texts.push(received.subarray(start, start + length).toString());
    if (opcode === 8 && length >= 2 && start + 2 <= received.length) closeCode = received.readUInt16BE(start);
    at = start + length;
  }
  return { texts, closeCode };
}
