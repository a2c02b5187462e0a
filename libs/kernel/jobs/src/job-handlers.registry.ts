import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxEvent } from './jobs.entities.js';

/** Names of events: words with dots between, e.g. `record.submitted`. */
export const EVENT_TYPE = /^[a-z][\w-]*(\.[\w-]+)+$/;
// BullMQ joins keys with colons, so neither name may hold one.
const HANDLER_NAME = /^[a-z][\w.-]{0,63}$/;
const QUEUE_NAME = /^[a-z][a-z0-9-]{0,31}$/;

/** One job: what is done when certain things have happened. */
export interface JobHandler {
  /** Unique, and kept in rows: renaming it loses its deliveries. */
  readonly name: string;
  /** The queue of its concern. */
  readonly queue: string;
  /** The types of event it wants. */
  readonly events: readonly string[];
  /**
   * Runs inside the transaction that records the delivery; what it writes goes through that manager. Effects outside the database must be
   * idempotent, because the transaction can still fail after them; they come last, when nothing but the commit is left.
   */
  handle(event: OutboxEvent, manager: EntityManager): Promise<void>;
  /**
   * Runs when the last attempt has failed, in the transaction that marks the delivery as failed, so that whoever waits learns of it at once. The
   * effect of the attempt is rolled back by then. A redrive may still run `handle` again.
   */
  failed?(event: OutboxEvent, manager: EntityManager): Promise<void>;
}

/** Which handler takes which event. Each job name has exactly one handler. */
@Injectable()
export class JobHandlers {
  private readonly byName = new Map<string, JobHandler>();

  /** @throws Error for a malformed or taken name: a mistake of the program, found at start-up. */
  register(handler: JobHandler): void {
    const { name, queue, events } = handler;
    if (!HANDLER_NAME.test(name)) throw new Error(`"${name}" is no name for a job handler`);
    if (!QUEUE_NAME.test(queue)) throw new Error(`job handler "${name}": "${queue}" is no name for a queue`);
    if (events.length === 0) throw new Error(`job handler "${name}" wants no event`);
    for (const type of events)
      if (!EVENT_TYPE.test(type)) throw new Error(`job handler "${name}": "${type}" is no name for an event`);
    const known = this.byName.get(name);
    if (known && known !== handler) throw new Error(`two job handlers are named "${name}"`);
    this.byName.set(name, handler);
  }

  get(name: string): JobHandler | undefined {
    return this.byName.get(name);
  }

  of(eventType: string): JobHandler[] {
    return [...this.byName.values()].filter((handler) => handler.events.includes(eventType));
  }

  queues(): string[] {
    return [...new Set([...this.byName.values()].map((handler) => handler.queue))].sort();
  }
}
