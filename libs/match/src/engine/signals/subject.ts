import type { PreparedText, SignalScore } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import type { CorpusStatistics } from '../statistics.js';
import { isTerminologyId } from '../term-ids.js';
import { TERMINOLOGY } from '../terminology/terminology.js';
import { rarityOf } from '../vocabulary.js';

/** How much of each subject of the terminology a text speaks, of length 1; undefined when it names none. */
export type SubjectProfile = Map<number, number> | undefined;

const sectorMembers = TERMINOLOGY.sectors.map((_, sector) => TERMINOLOGY.concepts.flatMap((concept, index) => (concept.sector === sector ? [index] : [])));

/** @param titleWeight how often a term of the title counts */
export function subjectProfile({ ids, title, body }: PreparedText, statistics: CorpusStatistics, titleWeight: number): SubjectProfile {
  const named = new Map<number, number>();
  for (let at = 0; at < ids.length && isTerminologyId(ids[at] as number); at += 1) {
    const id = ids[at] as number;
    const concepts = TERMINOLOGY.conceptsOfTerm[id] ?? [];
    const weight = (rarityOf(id, statistics) * (titleWeight * (title[at] as number) + (body[at] as number)) ** PARAMETERS.subject.power) / concepts.length;
    for (const concept of concepts) named.set(concept, (named.get(concept) ?? 0) + weight);
  }
  if (named.size === 0) return undefined;
  return withNeighbours(named);
}

/** The square root keeps one loud subject from drowning the others; the others of a sector are heard a little. */
function withNeighbours(named: Map<number, number>): Map<number, number> {
  const bySector = new Map<number, number>();
  for (const [concept, weight] of named) {
    const sector = TERMINOLOGY.concepts[concept]?.sector ?? 0;
    bySector.set(sector, (bySector.get(sector) ?? 0) + Math.sqrt(weight));
  }
  const profile = new Map<number, number>();
  for (const [sector, sum] of bySector) for (const concept of sectorMembers[sector] ?? []) profile.set(concept, PARAMETERS.subject.neighbour * sum);
  for (const [concept, weight] of named) profile.set(concept, (profile.get(concept) ?? 0) + Math.sqrt(weight));
  const length = Math.sqrt([...profile.values()].reduce((sum, value) => sum + value * value, 0));
  for (const [concept, value] of profile) profile.set(concept, value / length);
  return profile;
}

/** Whether both speak of the same subject of the terminology. A text that names none is no evidence against. */
export function subjectSignal(asked: SubjectProfile, offered: SubjectProfile): SignalScore {
  const weight = PARAMETERS.weights.SUBJECT;
  if (asked === undefined || offered === undefined) return { name: 'SUBJECT', verdict: 'UNKNOWN', strength: PARAMETERS.subject.unknown, weight };
  let strength = 0;
  for (const [concept, value] of offered) strength += value * (asked.get(concept) ?? 0);
  return { name: 'SUBJECT', verdict: strength >= PARAMETERS.subject.fits ? 'FITS' : 'MISSES', strength: Math.min(1, strength), weight };
}

/** The subject that both speak of most, for the explanation. */
export function sharedSubject(asked: PreparedText, offered: PreparedText): { concept: string; asked: string[]; offered: string[] } | undefined {
  const termsBy = (text: PreparedText): Map<number, string[]> => {
    const terms = new Map<number, string[]>();
    for (const id of text.ids) {
      if (!isTerminologyId(id)) break;
      for (const concept of TERMINOLOGY.conceptsOfTerm[id] ?? []) terms.set(concept, [...(terms.get(concept) ?? []), TERMINOLOGY.names[id] ?? '']);
    }
    return terms;
  };
  const [left, right] = [termsBy(asked), termsBy(offered)];
  const shared = [...left].flatMap(([concept, terms]) => {
    const others = right.get(concept);
    return others === undefined ? [] : [{ concept: TERMINOLOGY.concepts[concept]?.name ?? '', asked: terms, offered: others }];
  });
  return shared.sort((a, b) => Math.min(b.asked.length, b.offered.length) - Math.min(a.asked.length, a.offered.length) || b.asked.length + b.offered.length - a.asked.length - a.offered.length)[0];
}
