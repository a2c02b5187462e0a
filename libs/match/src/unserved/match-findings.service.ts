import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExpertService } from '../experts/expert.service.js';
import type { MatchSearchResult } from '../matching/matcher.service.js';
import type { Candidate } from '../matching/pair-scoring.js';
import { UnservedService } from './unserved.service.js';

/** Writes what a search says besides its pairs: whether the demand is served, and the experts who could help. */
@Injectable()
export class MatchFindingsService {
  constructor(
    private readonly unserved: UnservedService,
    private readonly experts: ExpertService,
  ) {}

  async recordForDemand(manager: EntityManager, found: MatchSearchResult): Promise<void> {
    await this.unserved.recordFinding(manager, found);
    await this.experts.recordForDemand(manager, found.demand.id, found.best.filter(fits));
  }

  /** A new achievement may serve demands that had nothing, and its people may help. */
  async recordForAchievement(manager: EntityManager, found: readonly Candidate[]): Promise<void> {
    await this.unserved.markServed(
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
