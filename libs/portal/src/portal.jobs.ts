import { JobHandlers, type JobHandler, type OutboxEvent, type ReadableEvent } from '#kernel/jobs';
import { Indexer } from '#kernel/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PortalRecords } from './portal-records.registry.js';

/** Marks what moved, so that the indexer reads it again. */
@Injectable()
export class MarkForPortal implements JobHandler, OnModuleInit {
  readonly name = 'portal-mark';
  readonly queue = 'index';

  constructor(
    private readonly handlers: JobHandlers,
    private readonly records: PortalRecords,
    private readonly indexer: Indexer,
  ) {}

  get events(): ReadableEvent[] {
    return this.records.all().flatMap(({ events }) => events);
  }

  /** Not before: the kinds register in constructors. */
  onModuleInit(): void {
    if (this.events.length) this.handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const record = this.records.ofEvent(event.type);
    if (record) await this.indexer.mark(manager, record.record, [event.subjectId]);
  }
}
