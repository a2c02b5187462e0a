import { Timers } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contract } from '../core/contract.entity.js';
import { instalmentEvents } from '../core/contract.events.js';
import { Instalment } from './instalment.entity.js';
import { reminderTimes } from './instalment.rules.js';

/** The events that the timers become when they are due; their subject is the instalment. */

/** It falls due: the ledger takes note. */

/** Keeps the dates on which payer, payee and broker are told of an instalment. */
@Injectable()
export class InstalmentReminderService {
  constructor(
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  async set(manager: EntityManager, contract: Contract): Promise<void> {
    for (const instalment of await manager.findBy(Instalment, { contractId: contract.id }))
      await this.setOne(manager, instalment);
  }

  /** Sets or moves the dates of one instalment; what is paid off is not chased, but still falls due in the ledger. */
  async setOne(manager: EntityManager, { id, contractId, dueOn, paidOff, duePostedOn }: Instalment): Promise<void> {
    const { ahead, due, late } = reminderTimes(dueOn);
    const payload = { contractId };
    if (!duePostedOn)
      await this.timers.set(manager, { kind: instalmentEvents.due, subjectId: id, dueAt: due, payload });
    if (paidOff) return this.cancelOne(manager, id);
    // A contract that is recorded late gets no warning of what is due already; it is told as late.
    if (ahead > this.clock.now())
      await this.timers.set(manager, { kind: instalmentEvents.dueSoon, subjectId: id, dueAt: ahead, payload });
    else await this.timers.cancel(manager, instalmentEvents.dueSoon, id);
    await this.timers.set(manager, { kind: instalmentEvents.late, subjectId: id, dueAt: late, payload });
  }

  async cancel(manager: EntityManager, contract: Contract): Promise<void> {
    for (const { id } of await manager.findBy(Instalment, { contractId: contract.id })) await this.drop(manager, id);
  }

  /** It is no longer owed at all. */
  async drop(manager: EntityManager, instalmentId: string): Promise<void> {
    await this.cancelOne(manager, instalmentId);
    await this.timers.cancel(manager, instalmentEvents.due, instalmentId);
  }

  /** It is paid: nobody needs to be told. */
  async cancelOne(manager: EntityManager, instalmentId: string): Promise<void> {
    await this.timers.cancel(manager, instalmentEvents.dueSoon, instalmentId);
    await this.timers.cancel(manager, instalmentEvents.late, instalmentId);
  }
}
