import { JobHandlers, Schedules, type JobHandler } from '#kernel/jobs';
import { DAY_MS } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { ledgerEvents } from '../entries/ledger.events.js';
import { LedgerChecks } from './ledger-checks.service.js';

/** Checks the whole ledger once a day, and whenever it is asked to. */
@Injectable()
export class CheckLedger implements JobHandler {
  readonly name = 'ledger-check';
  readonly queue = 'ledger';
  readonly events = [ledgerEvents.checkAsked];

  constructor(
    handlers: JobHandlers,
    schedules: Schedules,
    private readonly checks: LedgerChecks,
  ) {
    handlers.register(this);
    schedules.register({ name: 'ledger-check', everyMs: DAY_MS, run: () => this.handle() });
  }

  async handle(): Promise<void> {
    await this.checks.run();
  }
}
