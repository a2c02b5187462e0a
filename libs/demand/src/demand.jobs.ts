import { JobHandlers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Demand } from './demand.entity.js';
import { demandEvents } from './demand.events.js';
import { DemandFacade } from './demand.facade.js';

/** Takes a posting off when its 180 days are over; a renewal has moved the date by then. */
@Injectable()
export class ExpireDemand implements JobHandler {
  readonly name = 'demand-expire';
  readonly queue = 'notify';
  readonly events = [demandEvents.expiryDue];

  constructor(
    handlers: JobHandlers,
    private readonly demands: DemandFacade,
    private readonly clock: Clock,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const demand = await manager.findOneBy(Demand, { id: event.subjectId });
    if (demand?.expiresAt && demand.expiresAt <= this.clock.now())
      await this.demands.advance(manager, demand.id, 'EXPIRE');
  }
}
