import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Timers } from '../../kernel/jobs/src/index.js';
import { Clock } from '../../kernel/values/src/index.js';
import type { Contract } from './contract.entity.js';
import { Instalment } from './instalment.entity.js';
import { reminderTimes } from './instalment.rules.js';

/** The events that the timers become when they are due; their subject is the instalment. */
export const INSTALMENT_AHEAD = 'instalment.due-soon';
export const INSTALMENT_LATE = 'instalment.late';

/** Keeps the dates on which payer, payee and broker are told of an instalment. */
@Injectable()
export class InstalmentReminders {
  constructor(
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  async set(manager: EntityManager, contract: Contract): Promise<void> {
    for (const { id, dueOn } of await manager.findBy(Instalment, { contractId: contract.id })) {
      const { ahead, late } = reminderTimes(dueOn);
      const payload = { contractId: contract.id };
      // A contract that is recorded late gets no warning of what is due already; it is told as late.
      if (ahead > this.clock.now()) await this.timers.set(manager, { kind: INSTALMENT_AHEAD, subjectId: id, dueAt: ahead, payload });
      await this.timers.set(manager, { kind: INSTALMENT_LATE, subjectId: id, dueAt: late, payload });
    }
  }

  async cancel(manager: EntityManager, contract: Contract): Promise<void> {
    for (const { id } of await manager.findBy(Instalment, { contractId: contract.id })) await this.cancelOne(manager, id);
  }

  async cancelOne(manager: EntityManager, instalmentId: string): Promise<void> {
    await this.timers.cancel(manager, INSTALMENT_AHEAD, instalmentId);
    await this.timers.cancel(manager, INSTALMENT_LATE, instalmentId);
  }
}
