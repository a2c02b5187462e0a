import { JobHandlers, LiveChannel, type JobHandler } from '#kernel/jobs';
import { ledgerEvents } from '#ledger';
import { matchEvents, matchMoves } from '#match';
import { Injectable } from '@nestjs/common';
import { COCKPIT_TOPIC } from './target.events.js';

/** What moves figures of matches: every stage the funnel, every refusal the reasons. */
const MATCH_MOVES = [...matchMoves, matchEvents.declined];

/**
 * Tells open dashboards that a figure moved, and nothing else: it runs for every posting. The ledger says itself that its books moved, in the
 * transaction of the entry, so no kind of change can be forgotten here and the sums are there when this runs.
 */
@Injectable()
export class CockpitHandler implements JobHandler {
  readonly name = 'cockpit';
  readonly queue = 'ledger';
  readonly events = [ledgerEvents.posted, ...MATCH_MOVES];

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
