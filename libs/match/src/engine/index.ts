/** The matching engine: pure functions over plain records. Nothing here knows Nest, the database or the search server. */
export type * from './engine.types.js';
export { explain } from './explain/explain.js';
export { achievementQueries, CANDIDATE_INDEX_SETTINGS, CANDIDATE_SEARCH, indexText, keywordQueries, type IndexText } from './keywords.js';
export { PARAMETERS } from './parameters.js';
export { bandOf, rank, scorerFor, type Scorer } from './score.js';
export { CorpusStatistics, type StatisticsJson } from './statistics.js';
export { prepareAchievement, prepareDemand } from './terms.js';
