import type { PreparedText, SignalScore } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import type { CorpusStatistics } from '../statistics.js';
import { isTerminologyId } from '../term-ids.js';
import { TERMINOLOGY } from '../terminology/terminology.js';
import { rarityOf } from '../vocabulary.js';

/** How much of each subject of the terminology a text speaks, by the subject's number, of length 1, with sums by sector. */
export interface SubjectProfile {
  bySubject: Float64Array;
  bySector: Float64Array;
}

const { concepts, conceptsOfTerm, sectors } = TERMINOLOGY;
const { neighbour, power, unknown, fits } = PARAMETERS.subject;
const sectorOf = Uint16Array.from(concepts, ({ sector }) => sector);
const subjectsIn = new Uint16Array(sectors.length);
for (const sector of sectorOf) subjectsIn[sector] = (subjectsIn[sector] as number) + 1;

/** A demand is held against a thousand texts: these are filled anew for each, instead of being made anew. */
const heard = {
  bySubject: new Float64Array(concepts.length),
  bySector: new Float64Array(sectors.length),
  named: new Uint16Array(concepts.length),
};

/**
 * The subjects that a text names, in `heard`: the square root keeps one loud subject from drowning the others.
 * @param titleWeight how often a term of the title counts
 * @returns how many are named
 */
function listen({ ids, title, body }: PreparedText, statistics: CorpusStatistics, titleWeight: number): number {
  const { bySubject, bySector, named } = heard;
  bySubject.fill(0);
  bySector.fill(0);
  let count = 0;
  for (let at = 0; at < ids.length && isTerminologyId(ids[at] as number); at += 1) {
    const id = ids[at] as number;
    const subjects = conceptsOfTerm[id] ?? [];
    const weight =
      (rarityOf(id, statistics) * (titleWeight * (title[at] as number) + (body[at] as number)) ** power) /
      subjects.length;
    if (weight === 0) continue;
    for (const subject of subjects) {
      if (bySubject[subject] === 0) named[count++] = subject;
      bySubject[subject] = (bySubject[subject] as number) + weight;
    }
  }
  for (let at = 0; at < count; at += 1) {
    const subject = named[at] as number;
    const sector = sectorOf[subject] as number;
    bySubject[subject] = Math.sqrt(bySubject[subject] as number);
    bySector[sector] = (bySector[sector] as number) + (bySubject[subject] as number);
  }
  return count;
}

/** The other subjects of a sector are heard a little. @returns undefined when the text names no subject */
export function subjectProfile(
  text: PreparedText,
  statistics: CorpusStatistics,
  titleWeight: number,
): SubjectProfile | undefined {
  const count = listen(text, statistics, titleWeight);
  if (count === 0) return undefined;
  const profile = { bySubject: new Float64Array(concepts.length), bySector: new Float64Array(sectors.length) };
  const length = Math.sqrt(squareOfHeard(count));
  for (let subject = 0; subject < concepts.length; subject += 1) {
    const sector = sectorOf[subject] as number;
    const value = ((heard.bySubject[subject] as number) + neighbour * (heard.bySector[sector] as number)) / length;
    profile.bySubject[subject] = value;
    profile.bySector[sector] = (profile.bySector[sector] as number) + value;
  }
  return profile;
}

/** The squared length of what was heard with its neighbours: (root + n·sector)² summed over all subjects, without visiting those that are not named. */
function squareOfHeard(count: number): number {
  let square = 0;
  for (let at = 0; at < count; at += 1) {
    const subject = heard.named[at] as number;
    const root = heard.bySubject[subject] as number;
    square += root * (root + 2 * neighbour * (heard.bySector[sectorOf[subject] as number] as number));
  }
  for (let sector = 0; sector < sectors.length; sector += 1)
    square += (subjectsIn[sector] as number) * (neighbour * (heard.bySector[sector] as number)) ** 2;
  return square;
}

/** Whether a text speaks of the same subjects of the terminology. A text that names none is no evidence against. */
export function subjectSignal(
  asked: SubjectProfile | undefined,
  offered: PreparedText,
  statistics: CorpusStatistics,
): SignalScore {
  const weight = PARAMETERS.weights.SUBJECT;
  const count = asked === undefined ? 0 : listen(offered, statistics, PARAMETERS.text.titleWeight);
  if (asked === undefined || count === 0) return { name: 'SUBJECT', verdict: 'UNKNOWN', strength: unknown, weight };
  let product = 0;
  for (let at = 0; at < count; at += 1) {
    const subject = heard.named[at] as number;
    product += (asked.bySubject[subject] as number) * (heard.bySubject[subject] as number);
  }
  for (let sector = 0; sector < sectors.length; sector += 1)
    product += neighbour * (asked.bySector[sector] as number) * (heard.bySector[sector] as number);
  const strength = Math.min(1, product / Math.sqrt(squareOfHeard(count)));
  return { name: 'SUBJECT', verdict: strength >= fits ? 'FITS' : 'MISSES', strength, weight };
}

/** The subject that both speak of most, for the explanation. */
export function sharedSubject(
  asked: PreparedText,
  offered: PreparedText,
): { concept: string; asked: string[]; offered: string[] } | undefined {
  const termsBy = (text: PreparedText): Map<number, string[]> => {
    const terms = new Map<number, string[]>();
    for (const id of text.ids) {
      if (!isTerminologyId(id)) break;
      for (const concept of conceptsOfTerm[id] ?? [])
        terms.set(concept, [...(terms.get(concept) ?? []), TERMINOLOGY.names[id] ?? '']);
    }
    return terms;
  };
  const [left, right] = [termsBy(asked), termsBy(offered)];
  const shared = [...left].flatMap(([concept, terms]) => {
    const others = right.get(concept);
    return others === undefined ? [] : [{ concept: concepts[concept]?.name ?? '', asked: terms, offered: others }];
  });
  return shared.sort(
    (a, b) =>
      Math.min(b.asked.length, b.offered.length) - Math.min(a.asked.length, a.offered.length) ||
      b.asked.length + b.offered.length - a.asked.length - a.offered.length,
  )[0];
}
