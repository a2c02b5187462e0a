import type { PreparedAchievement, PreparedDemand, PreparedText, Side } from './engine.types.js';
import { weightiestAmongDemands } from './likeness.js';
import { DIMENSIONS, type TextVector } from './meaning/word-vectors.js';
import { PARAMETERS } from './parameters.js';
import { subjectProfile } from './signals/subject.js';
import { weighTerms } from './signals/text.js';
import type { CorpusStatistics } from './statistics.js';
import { isCharacterId, isTerminologyId, tokenOf } from './term-ids.js';
import { TERMINOLOGY } from './terminology/terminology.js';
import { askedVector, offeredVector, type Vocabulary } from './vocabulary.js';

/** The name of the vectors in the candidate indexes. */
export const WORDS_EMBEDDER = 'words';

/**
 * Settings of an index that holds `IndexText`: exact tokens only, records with more of a query's words first. It is an
 * index of its own that only the worker reads, because invited demands stand in it too.
 */
export const CANDIDATE_INDEX_SETTINGS = {
  searchableAttributes: ['titleGrams', 'bodyGrams'],
  displayedAttributes: ['id'],
  rankingRules: ['words', 'attribute'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled' as const,
  proximityPrecision: 'byAttribute' as const,
  embedders: { [WORDS_EMBEDDER]: { source: 'userProvided' as const, dimensions: DIMENSIONS } },
};

/** What is put into the search index beside the record's own fields, for candidates only: never shown, never highlighted. */
export interface IndexText {
  /** Terms of title and keywords, space-joined tokens, and the subjects of the terminology. */
  titleGrams: string;
  /** Terms of everything else. */
  bodyGrams: string;
  /** Where the text points; null before word vectors are learned. */
  _vectors: Record<string, number[] | null>;
}

/** Numbers of subjects stand behind those of terms. */
const subjectToken = (concept: number): string => `s${tokenOf(concept)}`;

/** The tokens under which a prepared record is found: every character, bigram and Latin word once, and its subjects. */
export function indexText(text: PreparedText, vector: TextVector): IndexText {
  const title: string[] = [];
  const body: string[] = [];
  const subjects = new Set<number>();
  for (let at = 0; at < text.ids.length; at += 1) {
    const id = text.ids[at] as number;
    ((text.title[at] as number) > 0 ? title : body).push(tokenOf(id));
    if (isTerminologyId(id)) for (const concept of TERMINOLOGY.conceptsOfTerm[id] ?? []) subjects.add(concept);
  }
  title.push(...[...subjects].map(subjectToken));
  return {
    titleGrams: title.join(' '),
    bodyGrams: body.join(' '),
    _vectors: { [WORDS_EMBEDDER]: vector ? [...vector] : null },
  };
}

/** How candidates are asked for: by words, and by the direction of the whole text. */
export interface CandidateQueries {
  words: string[];
  vector: TextVector;
  /** The same text as an embedding model sees it, when there is one. */
  embedded?: { embedder: string; vector: readonly number[] };
}

/** So many words that the other side was not known to use are asked for all the same: a record of today may be the first to say them. */
const MOST_UNHEARD = 6;

/** What is asked for, and of whom. */
interface Asked {
  other: Side;
  /** The terms, the weightiest first. */
  heaviest: readonly number[];
  /** A term that fewer records of the other side say was not heard there. */
  heard: number;
}

const heaviestOf = (text: PreparedText, { statistics }: Vocabulary): number[] =>
  weighTerms(text, statistics).weights.map(([id]) => id);

/** A lone character that half the catalogue uses would only return the catalogue. */
function mayLead(id: number, other: Side, statistics: CorpusStatistics): boolean {
  if (!isCharacterId(id)) return true;
  const { commonCharacter, fewRecords } = PARAMETERS.queries;
  return statistics.frequency(other, id) <= Math.max(fewRecords, commonCharacter * statistics.records(other));
}

/**
 * Queries of up to ten tokens each, for an index with the fields of `indexText` and matching strategy `last`. That strategy
 * drops words from the end until enough is found, so each query begins with another of the heaviest terms: whatever
 * record has one of them is a candidate, and those with more of them come first. The strongest subjects lead queries of their own.
 */
function wordQueries(text: PreparedText, { other, heaviest, heard }: Asked, { statistics }: Vocabulary): string[] {
  const { leads, words, subjects } = PARAMETERS.queries;
  const known = statistics.records(other) > 0;
  const ordered: string[] = [];
  const unheard: string[] = [];
  for (const id of heaviest) {
    // What the other side had never said when it was counted finds nothing or what is new; an empty catalogue knows nothing yet.
    if (known && statistics.frequency(other, id) < heard) {
      if (!isCharacterId(id) && unheard.length < MOST_UNHEARD) unheard.push(tokenOf(id));
      continue;
    }
    if (mayLead(id, other, statistics)) ordered.push(tokenOf(id));
    if (ordered.length >= leads) break;
  }
  const profile = [...(subjectProfile(text, statistics, PARAMETERS.text.queryTitle)?.bySubject ?? []).entries()]
    .sort((left, right) => right[1] - left[1])
    .slice(0, subjects);
  const named = profile.map(([concept]) => [subjectToken(concept), ...ordered].slice(0, words).join(' '));
  return [
    ...ordered.map((lead, at) => [lead, ...ordered.slice(0, at), ...ordered.slice(at + 1)].slice(0, words).join(' ')),
    ...named,
    ...unheard,
  ];
}

/** How candidates for a demand are asked for among achievements. */
export function demandQueries(demand: PreparedDemand, vocabulary: Vocabulary): CandidateQueries {
  return {
    words: wordQueries(
      demand.text,
      { other: 'achievement', heaviest: heaviestOf(demand.text, vocabulary), heard: 1 },
      vocabulary,
    ),
    vector: askedVector(demand.text, vocabulary),
  };
}

/** The same in the other direction: candidates for an achievement among demands. */
export function achievementQueries(achievement: PreparedAchievement, vocabulary: Vocabulary): CandidateQueries {
  return {
    words: wordQueries(
      achievement.text,
      { other: 'demand', heaviest: heaviestOf(achievement.text, vocabulary), heard: 1 },
      vocabulary,
    ),
    vector: offeredVector(achievement.text, vocabulary),
  };
}

/** Other demands that may ask for the same, by the words that are rare among demands: whether an achievement says them matters nothing here. */
export function twinQueries(demand: PreparedDemand, vocabulary: Vocabulary): CandidateQueries {
  const heaviest = weightiestAmongDemands(demand.text, vocabulary.statistics);
  // The demand itself may be counted already: a word that one demand says leads to no other for certain.
  return {
    words: wordQueries(demand.text, { other: 'demand', heaviest, heard: 2 }, vocabulary),
    vector: askedVector(demand.text, vocabulary),
  };
}
