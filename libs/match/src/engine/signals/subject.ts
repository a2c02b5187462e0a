import type { PreparedText, SignalScore } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import type { CorpusStatistics } from '../statistics.js';
import { isTerminologyId } from '../term-ids.js';
import { TERMINOLOGY, type Concept } from '../terminology/terminology.js';
import { rarityOf } from '../vocabulary.js';

/** How much of each subject of the terminology a text speaks, by the subject's number, of length 1; undefined when it names none. */
export type SubjectProfile = Float64Array | undefined;

const { concepts, conceptsOfTerm, sectors } = TERMINOLOGY;

/** @param titleWeight how often a term of the title counts */
export function subjectProfile({ ids, title, body }: PreparedText, statistics: CorpusStatistics, titleWeight: number): SubjectProfile {
  const profile = new Float64Array(concepts.length);
  let any = false;
  for (let at = 0; at < ids.length && isTerminologyId(ids[at] as number); at += 1) {
    const id = ids[at] as number;
    const named = conceptsOfTerm[id] ?? [];
    const weight = (rarityOf(id, statistics) * (titleWeight * (title[at] as number) + (body[at] as number)) ** PARAMETERS.subject.power) / named.length;
    for (const concept of named) profile[concept] = (profile[concept] as number) + weight;
    any ||= weight > 0;
  }
  return any ? withNeighbours(profile) : undefined;
}

/** The square root keeps one loud subject from drowning the others; the others of a sector are heard a little. */
function withNeighbours(profile: Float64Array): Float64Array {
  const bySector = new Float64Array(sectors.length);
  for (let concept = 0; concept < profile.length; concept += 1) {
    const root = Math.sqrt(profile[concept] as number);
    profile[concept] = root;
    const sector = (concepts[concept] as Concept).sector;
    bySector[sector] = (bySector[sector] as number) + root;
  }
  let square = 0;
  for (let concept = 0; concept < profile.length; concept += 1) {
    const value = (profile[concept] as number) + PARAMETERS.subject.neighbour * (bySector[(concepts[concept] as Concept).sector] as number);
    profile[concept] = value;
    square += value * value;
  }
  const length = Math.sqrt(square);
  return profile.map((value) => value / length);
}

/** Whether both speak of the same subject of the terminology. A text that names none is no evidence against. */
export function subjectSignal(asked: SubjectProfile, offered: SubjectProfile): SignalScore {
  const weight = PARAMETERS.weights.SUBJECT;
  if (asked === undefined || offered === undefined) return { name: 'SUBJECT', verdict: 'UNKNOWN', strength: PARAMETERS.subject.unknown, weight };
  let strength = 0;
  for (let concept = 0; concept < asked.length; concept += 1) strength += (asked[concept] as number) * (offered[concept] as number);
  return { name: 'SUBJECT', verdict: strength >= PARAMETERS.subject.fits ? 'FITS' : 'MISSES', strength: Math.min(1, strength), weight };
}

/** The subject that both speak of most, for the explanation. */
export function sharedSubject(asked: PreparedText, offered: PreparedText): { concept: string; asked: string[]; offered: string[] } | undefined {
  const termsBy = (text: PreparedText): Map<number, string[]> => {
    const terms = new Map<number, string[]>();
    for (const id of text.ids) {
      if (!isTerminologyId(id)) break;
      for (const concept of conceptsOfTerm[id] ?? []) terms.set(concept, [...(terms.get(concept) ?? []), TERMINOLOGY.names[id] ?? '']);
    }
    return terms;
  };
  const [left, right] = [termsBy(asked), termsBy(offered)];
  const shared = [...left].flatMap(([concept, terms]) => {
    const others = right.get(concept);
    return others === undefined ? [] : [{ concept: concepts[concept]?.name ?? '', asked: terms, offered: others }];
  });
  return shared.sort((a, b) => Math.min(b.asked.length, b.offered.length) - Math.min(a.asked.length, a.offered.length) || b.asked.length + b.offered.length - a.asked.length - a.offered.length)[0];
}
