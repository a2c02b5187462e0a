import { JobHandlers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Indexer } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const DEMAND_MOVES = [
  'published',
  'renewed',
  'paused',
  'withdrawn',
  'expired',
  'negotiating',
  'contracted',
  'solved',
].map((move) => `demand.${move}`);
const ACHIEVEMENT_MOVES = [
  'published',
  'renewed',
  'delisted',
  'frozen',
  'update-due',
  'negotiating',
  'transferred',
].map((move) => `achievement.${move}`);

/** Marks what moved, so that the indexer reads it again. */
@Injectable()
export class MarkForPortal implements JobHandler {
  readonly name = 'portal-mark';
  readonly queue = 'index';
  readonly events = [...DEMAND_MOVES, ...ACHIEVEMENT_MOVES];

  constructor(
    handlers: JobHandlers,
    private readonly indexer: Indexer,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    await this.indexer.mark(manager, event.type.split('.', 1)[0]!, [event.subjectId]);
  }
}
