import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseUnwritten, type PayloadOf, type ReadableEvent } from './events.js';
import type { OutboxEvent } from './jobs.entities.js';

// BullMQ joins keys with colons, so neither name may hold one.
const HANDLER_NAME = /^[a-z][\w.-]{0,63}$/;
const QUEUE_NAME = /^[a-z][a-z0-9-]{0,31}$/;

/**
 * One job: what is done when certain things have happened. A handler that reads what an event tells names the events as its type:
 * `implements JobHandler<typeof recordSubmitted>`.
 */
export interface JobHandler<Event extends ReadableEvent = ReadableEvent> {
  /** Unique, and kept in rows: renaming it loses its deliveries. */
  readonly name: string;
  /** The queue of its concern. */
  readonly queue: string;
  /** What it listens to. */
  readonly events: readonly Event[];
  /**
   * Runs inside the transaction that records the delivery; what it writes goes through that manager. Effects outside the database must be
   * idempotent, because the transaction can still fail after them; they come last, when nothing but the commit is left.
   */
  handle: (event: OutboxEvent<PayloadOf<Event>>, manager: EntityManager) => Promise<void>;
  /**
   * Runs when the last attempt has failed, in the transaction that marks the delivery as failed, so that whoever waits learns of it at once. The
   * effect of the attempt is rolled back by then. A redrive may still run `handle` again.
   */
  failed?: (event: OutboxEvent<PayloadOf<Event>>, manager: EntityManager) => Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the registry hands each event to whoever listens to it
type AnyHandler = JobHandler<any>;

/** Which handler takes which event. Each job name has exactly one handler. */
@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  private readonly byName = new Map<string, AnyHandler>();

  /** @throws Error for a malformed or taken name: a mistake of the program, found at start-up. */
  register<Event extends ReadableEvent>(handler: JobHandler<Event>): void {
    const { name, queue, events } = handler;
    if (!HANDLER_NAME.test(name)) throw new Error(`"${name}" is no name for a job handler`);
    if (!QUEUE_NAME.test(queue)) throw new Error(`job handler "${name}": "${queue}" is no name for a queue`);
    if (events.length === 0) throw new Error(`job handler "${name}" wants no event`);
    const known: AnyHandler | undefined = this.byName.get(name);
    if (known && known !== handler) throw new Error(`two job handlers are named "${name}"`);
    this.byName.set(name, handler);
  }

  /** @throws Error for a handler that listens to what nobody writes. */
  onApplicationBootstrap(): void {
    for (const { name, events } of this.byName.values()) refuseUnwritten(`job handler "${name}"`, events);
  }

  get(name: string): AnyHandler | undefined {
    return this.byName.get(name);
  }

  /** @param eventName as it is stored. */
  of(eventName: string): AnyHandler[] {
    return [...this.byName.values()].filter(({ events }) => events.some(({ name }) => name === eventName));
  }

  queues(): string[] {
    return [...new Set([...this.byName.values()].map((handler) => handler.queue))].sort();
  }
}
