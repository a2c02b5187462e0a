/** The matching engine: pure functions over plain records. Nothing here knows Nest, the database or the search server. */
export { Band, SignalName, Verdict } from './engine.enums.js';
export type * from './engine.types.js';
export { explain } from './explain/explain.js';
export {
  crossValidate,
  fitWeights,
  scoreOf,
  telling,
  type CrossValidation,
  type Figures,
  type JudgedDemand,
} from './fit.js';
export {
  CANDIDATE_INDEX_SETTINGS,
  WORDS_EMBEDDER,
  achievementQueries,
  demandQueries,
  indexText,
  twinQueries,
  type CandidateQueries,
  type IndexText,
} from './keywords.js';
export { commonWords, likenessOf, silentWords } from './likeness.js';
export { trainWordVectors } from './meaning/train.js';
export { WordVectors, toBytes, type TextVector } from './meaning/word-vectors.js';
export { PARAMETERS, type MatchWeights } from './parameters.js';
export { BUILT_IN_WEIGHTS, bandOf, rank, scorerFor, type Evidence, type Scorer } from './score.js';
export { CorpusStatistics, type StoredStatistics } from './statistics.js';
export { contextsOf, prepareAchievement, prepareDemand } from './terms.js';
export { askedVector, offeredVector, type Vocabulary } from './vocabulary.js';
