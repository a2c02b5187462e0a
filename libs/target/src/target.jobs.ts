import { Injectable } from '@nestjs/common';
import { matchLifecycle } from '../../match/src/index.js';
import { JobHandlers, LiveChannel, type JobHandler } from '../../kernel/jobs/src/index.js';

/** The live channel that says "the figures moved"; who listens adds them up anew. */
export const COCKPIT_TOPIC = 'cockpit';

/** The funnel moves with every stage. */
const STAGE_MOVES = Object.values(matchLifecycle.actions).map(({ event }) => event);

/** Tells open dashboards that a figure moved. The events are written with the ledger's entries, so the sums are there when this runs. */
@Injectable()
export class CockpitHandler implements JobHandler {
  readonly name = 'cockpit';
  readonly queue = 'ledger';
  readonly events = [...new Set(['contract.signed', 'contract.terminated', 'contract.registered', 'contract.registration-moved', 'payment.recorded', 'payment.reversed', 'payment.refunded', 'contract.amended', 'royalty.stated', ...STAGE_MOVES])];

  constructor(
    handlers: JobHandlers,
    private readonly live: LiveChannel,
  ) {
    handlers.register(this);
  }

  async handle(): Promise<void> {
    await this.live.publish(COCKPIT_TOPIC, {});
  }
}
