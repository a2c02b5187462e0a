import type { PreparedAchievement, PreparedDemand, PreparedText, Side } from './engine.types.js';
import { PARAMETERS } from './parameters.js';
import { weighTerms } from './signals/text.js';
import type { CorpusStatistics } from './statistics.js';
import { isHan } from './text.js';

/**
 * How a term is written for the search engine. It cuts Chinese by its own dictionary, differently in a query and in a
 * document, and each piece counts toward the ten words of a query; a term spelled in Latin letters is one word to it,
 * always the same. Four letters a character: 氟化 → `hcbh…`.
 */
export function gramToken(term: string): string {
  if (!/[^a-z0-9]/.test(term)) return `w${term}`;
  let token = 'g';
  for (let at = 0; at < term.length; at += 1) {
    const code = term.charCodeAt(at);
    for (let shift = 12; shift >= 0; shift -= 4) token += String.fromCharCode(97 + ((code >> shift) & 15));
  }
  return token;
}

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
};

/** How each query of `keywordQueries` is to be asked. */
export const CANDIDATE_SEARCH = { matchingStrategy: 'last' as const, limit: PARAMETERS.queries.hits };

/** What is put into the search index beside the record's own fields, for candidates only: never shown, never highlighted. */
export interface IndexText {
  /** Terms of title and keywords, space-joined tokens. */
  titleGrams: string;
  /** Terms of everything else. */
  bodyGrams: string;
}

/** The tokens under which a prepared record is found: every character, bigram and Latin word once. */
export function indexText(text: PreparedText): IndexText {
  const title: string[] = [];
  const body: string[] = [];
  for (const [term, frequency] of text.terms) (frequency.title > 0 ? title : body).push(gramToken(term));
  return { titleGrams: title.join(' '), bodyGrams: body.join(' ') };
}

/** A lone character that half the catalogue uses would only return the catalogue. */
function mayLead(term: string, other: Side, statistics: CorpusStatistics): boolean {
  if (!isHan(term) || term.length > 1) return true;
  const { commonCharacter, fewRecords } = PARAMETERS.queries;
  return statistics.frequency(other, term) <= Math.max(fewRecords, commonCharacter * statistics.records(other));
}

/**
 * Queries of up to ten tokens each, for an index with the fields of `indexText` and matching strategy `last`. That strategy
 * drops words from the end until enough is found, so each query begins with another of the heaviest terms: whatever
 * record has one of them is a candidate, and those with more of them come first.
 */
function queriesOf(text: PreparedText, other: Side, statistics: CorpusStatistics): string[] {
  const { leads, words } = PARAMETERS.queries;
  const known = statistics.records(other) > 0;
  const ordered: string[] = [];
  for (const [term] of weighTerms(text, statistics).weights) {
    // What the other side never says finds nothing; an empty catalogue knows nothing yet.
    if (known && statistics.frequency(other, term) === 0) continue;
    if (mayLead(term, other, statistics)) ordered.push(term);
    if (ordered.length >= leads) break;
  }
  return ordered.map((lead, at) => [lead, ...ordered.slice(0, at), ...ordered.slice(at + 1)].slice(0, words).map(gramToken).join(' '));
}

/** Focused queries that find candidates for a demand among achievements. */
export function keywordQueries(demand: PreparedDemand, statistics: CorpusStatistics): string[] {
  return queriesOf(demand.text, 'achievement', statistics);
}

/** The same in the other direction: candidates for an achievement among demands. */
export function achievementQueries(achievement: PreparedAchievement, statistics: CorpusStatistics): string[] {
  return queriesOf(achievement.text, 'demand', statistics);
}
