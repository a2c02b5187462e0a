import { lockRow } from '#kernel/database';
import { JobHandlers, type JobHandler, type OutboxEvent, type PayloadOf } from '#kernel/jobs';
import { Clock, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import { instalmentEvents } from '../core/contract.events.js';
import { IN_FORCE } from '../core/contract.states.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { Instalment } from './instalment.entity.js';

/** An instalment's day has come: the ledger takes note, once. An amendment may have moved the day meanwhile, or a termination ended it. */
@Injectable()
export class InstalmentDueHandler implements JobHandler<typeof instalmentEvents.due> {
  readonly name = 'instalment-due';
  readonly queue = 'notify';
  readonly events = [instalmentEvents.due];

  constructor(
    handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly postings: ContractPostingService,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent<PayloadOf<typeof instalmentEvents.due>>, manager: EntityManager): Promise<void> {
    const contract = await lockRow(manager, Contract, { id: event.payload.contractId });
    const instalment = await lockRow(manager, Instalment, { id: event.subjectId });
    if (!contract || !instalment || !IN_FORCE.includes(contract.state)) return;
    if (instalment.duePostedOn || instalment.dueOn > shanghaiDate(this.clock.now())) return;
    await manager.update(
      Instalment,
      { id: instalment.id },
      { duePostedOn: instalment.dueOn, duePostedAmount: instalment.amount },
    );
    await this.postings.instalmentDue(manager, contract, instalment, 'system');
  }
}
