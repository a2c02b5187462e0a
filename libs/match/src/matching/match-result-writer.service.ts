import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import { indexBy } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { MatchExclusions } from '../curation/match-exclusions.service.js';
import { MatchTransitions } from '../record/match-transitions.service.js';
import { Match } from '../record/match.entity.js';
import { MatchRepository } from '../record/match.repository.js';
import { isCurrent, isSettled, isUntouched } from '../record/match.rules.js';
import { MatchUpserter } from './match-upserter.service.js';
import { Matcher, isNoise, type MatchSearchResult } from './matcher.service.js';
import type { Candidate } from './pair-scoring.js';

/** When each of those that are on the list was published. */
type Held = ReadonlyMap<string, Date | null>;

interface Listed {
  demands: Held;
  achievements: Held;
}

/**
 * Merges a search result into the stored matches of a record. Both records' rows are locked meanwhile, and stale results are dropped: what was
 * withdrawn or rewritten during the search is not shown, and no pair is shown with an explanation of an outdated text.
 */
@Injectable()
export class MatchResultWriter {
  constructor(
    private readonly matcher: Matcher,
    private readonly repository: MatchRepository,
    private readonly upserter: MatchUpserter,
    private readonly transitions: MatchTransitions,
    private readonly exclusions: MatchExclusions,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {}

  /** @returns what still stands of it; undefined when the demand was withdrawn or rewritten meanwhile: then another run comes, or none is due. */
  async writeForDemand(manager: EntityManager, found: MatchSearchResult): Promise<MatchSearchResult | undefined> {
    const { id } = found.demand;
    if (!same(await this.demands.hold(manager, [id]), found.demand)) return undefined;
    return { ...found, best: await this.keep(manager, { demandId: id }, found.best) };
  }

  /** @returns of the pairs found for an achievement, those that still stand. */
  async writeForAchievement(
    manager: EntityManager,
    achievementId: string,
    found: readonly Candidate[],
  ): Promise<Candidate[]> {
    return this.keep(manager, { achievementId }, found);
  }

  private async keep(
    manager: EntityManager,
    side: { demandId: string } | { achievementId: string },
    found: readonly Candidate[],
  ): Promise<Candidate[]> {
    const before = await manager.find(Match, {
      where: side,
      select: { id: true, demandId: true, achievementId: true },
    });
    const listed = await this.hold(manager, [...found.map(idsOf), ...before]);
    // Read again behind the locks, and asked again: a ban may have come while the matcher was looking.
    const known = await manager.findBy(Match, { ...side, banned: false });
    const standing = await this.exclusions.without(
      found.filter((candidate) => stands(candidate, listed)),
      manager,
    );

    const settled = known.filter(
      (match) => isSettled(match) && (match.state === 'CONTRACTED' || isCurrent(match, published(match, listed))),
    );
    await this.repository.show(
      manager,
      settled.filter((match) => match.hidden && isListed(match, listed)).map(({ id }) => id),
    );
    await this.transitions.resumeReminders(
      manager,
      known.filter((match) => match.hidden && isListed(match, listed)),
    );
    const untold = new Set(settled.map(keyOf));
    const news = standing.filter((candidate) => !untold.has(keyOf(idsOf(candidate))));
    await this.refresh(
      manager,
      known.filter((match) => !untold.has(keyOf(match)) && isListed(match, listed)),
      { news, listed },
    );

    const had = new Set(known.map(keyOf));
    for (const candidate of news)
      if (!had.has(keyOf(idsOf(candidate)))) await this.upserter.add(manager, candidate, 'AUTOMATIC', 'system');
    const touched = new Set([...standing.map(({ demand }) => demand.id), ...known.map(({ demandId }) => demandId)]);
    for (const demandId of [...touched].sort()) await this.repository.rerank(manager, demandId);
    await this.recommendStrong(manager, news);
    return standing;
  }

  /** Suggestions that nobody has spoken about get their new score and words, those below the best too; what was rewritten gets them whatever was said. */
  private async refresh(
    manager: EntityManager,
    known: readonly Match[],
    { news, listed }: { news: readonly Candidate[]; listed: Listed },
  ): Promise<void> {
    const candidates = indexBy(news, (candidate) => keyOf(idsOf(candidate)));
    const others = await this.matcher.pairs(known.filter((match) => !candidates.has(keyOf(match))));
    for (const candidate of others) if (stands(candidate, listed)) candidates.set(keyOf(idsOf(candidate)), candidate);
    for (const match of known) {
      const candidate = candidates.get(keyOf(match));
      if (!candidate) continue;
      if (isUntouched(match) && isNoise(candidate)) await this.repository.drop(manager, match);
      else await this.upserter.refresh(manager, match, candidate, { listed: true });
    }
  }

  /** Demands first, each side in the order of ids: whoever takes several takes them in this order. */
  private async hold(
    manager: EntityManager,
    pairs: readonly { demandId: string; achievementId: string }[],
  ): Promise<Listed> {
    const demands = await this.demands.hold(
      manager,
      pairs.map(({ demandId }) => demandId),
    );
    return {
      demands,
      achievements: await this.achievements.hold(
        manager,
        pairs.map(({ achievementId }) => achievementId),
      ),
    };
  }

  /** Invited demands and papers always go through a broker. */
  private async recommendStrong(manager: EntityManager, candidates: readonly Candidate[]): Promise<void> {
    const strong = candidates.filter(
      ({ scored, demand, achievement }) =>
        scored.band === 'STRONG' && demand.secrecy !== 'INVITED' && achievement.kind !== 'PAPER',
    );
    if (strong.length === 0) return;
    const demandId = In([...new Set(strong.map(({ demand }) => demand.id))]);
    const leads = indexBy(
      await manager.findBy(Match, { demandId, state: 'LEAD', banned: false, hidden: false }),
      (match) => keyOf(match),
    );
    for (const candidate of strong) {
      const match = leads.get(keyOf(idsOf(candidate)));
      if (match) await this.transitions.move(manager, match, { action: 'TO_RECOMMENDED', actor: 'system' });
    }
  }
}

interface Pair {
  demandId: string;
  achievementId: string;
}

const keyOf = ({ demandId, achievementId }: Pair): string => `${demandId} ${achievementId}`;
const idsOf = ({ demand, achievement }: Candidate): Pair => ({ demandId: demand.id, achievementId: achievement.id });
const isListed = ({ demandId, achievementId }: Pair, { demands, achievements }: Listed): boolean =>
  demands.has(demandId) && achievements.has(achievementId);

function published({ demandId, achievementId }: Pair, { demands, achievements }: Listed): (Date | null)[] {
  return [demands.get(demandId) ?? null, achievements.get(achievementId) ?? null];
}

/** Whether both are on the list, with the texts that were read. Texts change only before a record is published again. */
function stands({ demand, achievement }: Candidate, { demands, achievements }: Listed): boolean {
  return same(demands, demand) && same(achievements, achievement);
}

function same(held: Held, { id, publishedAt }: { id: string; publishedAt: Date | null }): boolean {
  return held.has(id) && held.get(id)?.getTime() === publishedAt?.getTime();
}
