import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Experts } from '../experts/expert.service.js';
import type { Look } from '../matching/matcher.service.js';
import type { Candidate } from '../matching/pair-scoring.js';
import { Unserved } from './unserved.service.js';

/** Keeps what a run of the matcher says beyond its pairs. */
@Injectable()
export class BeyondPairs {
  constructor(
    private readonly unserved: Unserved,
    private readonly experts: Experts,
  ) {}

  async note(manager: EntityManager, look: Look): Promise<void> {
    await this.unserved.note(manager, look);
    await this.experts.note(manager, look.demand.id, look.best.filter(fits));
  }

  /** A new achievement may serve demands that had nothing, and its people may help. */
  async noteAchievement(manager: EntityManager, found: readonly Candidate[]): Promise<void> {
    await this.unserved.serve(
      manager,
      found.filter(fits).map(({ demand }) => demand.id),
    );
    for (const candidate of found.filter(fits)) await this.experts.add(manager, candidate);
  }
}

/** A weak pair is a lead for a broker to look at; it says nothing of people. */
function fits({ scored }: Candidate): boolean {
  return scored.band !== 'WEAK';
}
