import { Log } from '#kernel/observability';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisConnections } from './redis-connections.service.js';
import type { Topic } from './topic.js';

/** A reader that stands still may not fill the memory; the oldest messages go first. */
const MAX_WAITING = 1_000;

/** What arrives on a topic from now on. `ready` resolves once Redis has confirmed the subscription. */
export interface LiveIterator<T> extends AsyncIterableIterator<T> {
  readonly ready: Promise<void>;
  return(): Promise<IteratorResult<T>>;
}

/** Messages between processes, for whoever listens at the moment. What must not be lost goes through the outbox. */
@Injectable()
export class LiveChannel implements OnModuleDestroy {
  private readonly readers = new Map<string, Set<Reader<unknown>>>();
  private redisListener?: Redis;

  constructor(
    private readonly redis: RedisConnections,
    private readonly log: Log,
  ) {}

  /** Sends a message; call it after the commit. While Redis is away messages are lost, and pages fetch anew when they reconnect. */
  async publish<Message>({ name: topic }: Topic<Message>, message: NoInfer<Message>): Promise<void> {
    try {
      await this.redis.commands.publish(this.channel(topic), JSON.stringify(message));
    } catch (error) {
      this.log.warn({ err: error, topic }, 'a live message was lost');
    }
  }

  /** Listens from now on. Whoever stops reading calls `return()`, as `for await` and GraphQL do. */
  subscribe<T>({ name: topic }: Topic<T>): LiveIterator<T> {
    const channel = this.channel(topic);
    const reader = new Reader<T>(() => this.leave(channel, reader as Reader<unknown>));
    const others = this.readers.get(channel);
    if (others) {
      reader.ready = others.values().next().value?.ready ?? Promise.resolve();
      others.add(reader as Reader<unknown>);
    } else {
      this.readers.set(channel, new Set([reader as Reader<unknown>]));
      reader.ready = this.listener()
        .subscribe(channel)
        .then(() => undefined);
      // While Redis is away the subscription waits; only the shutdown rejects it.
      reader.ready.catch(() => undefined);
    }
    return reader;
  }

  async onModuleDestroy(): Promise<void> {
    const all = [...this.readers.values()].flatMap((readers) => [...readers]);
    await Promise.all(all.map((reader) => reader.return()));
  }

  private channel(topic: string): string {
    return this.redis.key('live', topic);
  }

  private listener(): Redis {
    if (!this.redisListener) {
      this.redisListener = this.redis.listener;
      this.redisListener.on('message', (channel: string, text: string) => this.deliver(channel, text));
    }
    return this.redisListener;
  }

  private deliver(channel: string, text: string): void {
    const readers = this.readers.get(channel);
    if (!readers) return;
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch (error) {
      this.log.warn({ err: error, channel, length: text.length }, 'a live message is no JSON; it was left out');
      return;
    }
    for (const reader of readers) reader.push(message);
  }

  private leave(channel: string, reader: Reader<unknown>): void {
    const readers = this.readers.get(channel);
    if (!readers?.delete(reader) || readers.size > 0) return;
    this.readers.delete(channel);
    this.listener()
      .unsubscribe(channel)
      .catch(() => undefined);
  }
}

class Reader<T> implements LiveIterator<T> {
  ready: Promise<void> = Promise.resolve();
  private readonly waiting: T[] = [];
  private readonly asked: ((result: IteratorResult<T>) => void)[] = [];
  private ended = false;

  constructor(private readonly onEnd: () => void) {}

  push(message: unknown): void {
    const ask = this.asked.shift();
    if (ask) {
      ask({ value: message as T, done: false });
      return;
    }
    this.waiting.push(message as T);
    if (this.waiting.length > MAX_WAITING) this.waiting.shift();
  }

  async next(): Promise<IteratorResult<T>> {
    if (this.waiting.length > 0) return { value: this.waiting.shift()!, done: false };
    if (this.ended) return { value: undefined, done: true };
    return new Promise((resolve) => this.asked.push(resolve));
  }

  async return(): Promise<IteratorResult<T>> {
    if (!this.ended) {
      this.ended = true;
      this.waiting.length = 0;
      this.onEnd();
      for (const ask of this.asked.splice(0)) ask({ value: undefined, done: true });
    }
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<T>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
