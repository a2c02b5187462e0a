import { DemandFacade, type MatchableDemand } from '#demand';
import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { MatchExclusions } from '../curation/match-exclusions.service.js';
import { commonWords, likenessOf, twinQueries } from '../engine/index.js';
import { DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { CandidateSearch } from '../search/candidate-search.service.js';
import { ReadingRepository } from '../search/reading.repository.js';
import { readDemand } from '../search/record-readings.js';
import { VocabularyService } from '../search/vocabulary.service.js';
import { Cluster, ClusterMember, DemandLink } from './cluster.entity.js';
import { clustersOf } from './cluster.rules.js';

/** From here on a broker should look whether two demands ask for the same: of some hundred demands read pair by pair, those below had only a trade in common. */
export const ALIKE = 0.17;
const NEIGHBOURS = 10;
const WORDS = 6;
/** Bound of the breadth-first walk over links when clusters are rebuilt, in demands. */
const REACH = 60;

/** Links a demand with similar ones and rebuilds the clusters around it. Runs in the worker. */
@Injectable()
export class DemandLinkService {
  constructor(
    private readonly demands: DemandFacade,
    private readonly exclusions: MatchExclusions,
    private readonly candidates: CandidateSearch,
    private readonly readings: ReadingRepository,
    private readonly vocabularies: VocabularyService,
    private readonly clock: Clock,
  ) {}

  /** Links a demand with those of other firms that ask for the same; one that is off the list loses its links. */
  async refresh(manager: EntityManager, demandId: string): Promise<void> {
    const before = await this.around(manager, [demandId]);
    await manager.delete(DemandLink, { leftId: demandId });
    await manager.delete(DemandLink, { rightId: demandId });
    const demand = (await this.demands.forMatching([demandId])).get(demandId);
    if (demand) await this.link(manager, demand);
    await this.regroup(manager, [...new Set([demandId, ...before])]);
  }

  private async link(manager: EntityManager, demand: MatchableDemand): Promise<void> {
    const vocabulary = await this.vocabularies.current();
    const { prepared } = readDemand(demand);
    const ids = (await this.candidates.find(DEMAND_CANDIDATES, twinQueries(prepared, vocabulary))).filter(
      (id) => id !== demand.id,
    );
    const texts = await this.readings.of(ids, vocabulary);
    const alike = [...texts]
      .map(([id, { text }]) => ({ id, likeness: likenessOf(prepared.text, text, vocabulary.statistics) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((left, right) => right.likeness - left.likeness || (left.id < right.id ? -1 : 1))
      .slice(0, 2 * NEIGHBOURS);
    const others = await this.demands.forMatching(alike.map(({ id }) => id));
    const exclusions = await this.exclusions.ofAll([demand.id, ...others.keys()], manager);
    const rows = alike.flatMap(({ id, likeness }): DemandLink[] => {
      const other = others.get(id);
      if (!other || other.organizationId === demand.organizationId) return [];
      // Competitors are not put at one table.
      if (
        !exclusions.get(demand.id)!.allowsOrganization(other.organizationId) ||
        !exclusions.get(id)!.allowsOrganization(demand.organizationId)
      )
        return [];
      const [leftId, rightId] = demand.id < id ? [demand.id, id] : [id, demand.id];
      return [
        {
          leftId,
          rightId,
          likeness,
          words: commonWords(prepared.record, readDemand(other).prepared.record, vocabulary),
        },
      ];
    });
    if (rows.length) await manager.upsert(DemandLink, rows.slice(0, NEIGHBOURS), ['leftId', 'rightId']);
  }

  /** Makes the groups of these demands, and of all that hang on them, anew. A group keeps its id as long as one of its demands is in it. */
  private async regroup(manager: EntityManager, from: readonly string[]): Promise<void> {
    const reached = [...new Set([...from, ...(await this.around(manager, from))])];
    const links = await manager.findBy(DemandLink, { leftId: In(reached), rightId: In(reached) });
    const before = new Map(
      (await manager.findBy(ClusterMember, { demandId: In(reached) })).map(({ demandId, clusterId }) => [
        demandId,
        clusterId,
      ]),
    );
    if (before.size) {
      await manager.delete(Cluster, { id: In([...new Set(before.values())]) });
      await manager.delete(ClusterMember, { clusterId: In([...new Set(before.values())]) });
    }
    const used = new Set<string>();
    for (const demandIds of clustersOf(links)) {
      const id = demandIds.map((each) => before.get(each)).find((known) => known && !used.has(known)) ?? newId();
      used.add(id);
      const inside = links.filter(({ leftId, rightId }) => demandIds.includes(leftId) && demandIds.includes(rightId));
      const likeness = inside.reduce((sum, link) => sum + link.likeness, 0) / inside.length;
      await manager.insert(Cluster, {
        id,
        size: demandIds.length,
        likeness,
        words: mostSaid(inside),
        demandIds,
        computedAt: this.clock.now(),
      });
      await manager.upsert(
        ClusterMember,
        demandIds.map((demandId) => ({ demandId, clusterId: id })),
        ['demandId'],
      );
    }
  }

  private async around(manager: EntityManager, from: readonly string[]): Promise<string[]> {
    const reached = new Set(from);
    for (let edge = [...from]; edge.length > 0 && reached.size < REACH;) {
      const links = await manager.find(DemandLink, {
        where: [{ leftId: In(edge) }, { rightId: In(edge) }],
        take: REACH,
      });
      edge = [...new Set(links.flatMap(({ leftId, rightId }) => [leftId, rightId]))].filter((id) => !reached.has(id));
      for (const id of edge) reached.add(id);
    }
    return [...reached];
  }
}

/** The words that most of the links share. */
function mostSaid(links: readonly DemandLink[]): string[] {
  const said = new Map<string, number>();
  for (const { words } of links) for (const word of words) said.set(word, (said.get(word) ?? 0) + 1);
  return [...said]
    .sort((left, right) => right[1] - left[1])
    .slice(0, WORDS)
    .map(([word]) => word);
}
