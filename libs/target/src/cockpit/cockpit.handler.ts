import { JobHandlers, LiveChannel, type JobHandler } from '#kernel/jobs';
import { LEDGER_POSTED } from '#ledger';
import { matchLifecycle } from '#match';
import { Injectable } from '@nestjs/common';

/** The live channel that says "the figures moved"; who listens adds them up anew. */
export const COCKPIT_TOPIC = 'cockpit';

/** What moves figures of matches: every stage the funnel, every refusal the reasons. */
const MATCH_MOVES = [...new Set(Object.values(matchLifecycle.actions).map(({ event }) => event)), 'match.declined'];

/**
 * Tells open dashboards that a figure moved, and nothing else: it runs for every posting. The ledger says itself that its books moved, in the
 * transaction of the entry, so no kind of change can be forgotten here and the sums are there when this runs.
 */
@Injectable()
export class CockpitHandler implements JobHandler {
  readonly name = 'cockpit';
  readonly queue = 'ledger';
  readonly events = [LEDGER_POSTED, ...MATCH_MOVES];

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
