export { CurationService } from './curation/curation.service.js';
export { Exclusions, MatchExclusions } from './curation/match-exclusions.service.js';
export { feature } from './match.feature.js';
export { declinedFigure, matchFigure, stayFigure } from './match.figures.js';
export { MatchModule } from './match.module.js';
export { MatchResultWriter } from './matching/match-result-writer.service.js';
export { Matcher } from './matching/matcher.service.js';
export { PastCooperation } from './matching/past-cooperation.service.js';
export { ModelTrainer, type Retrained } from './model/model-trainer.service.js';
export { MatchModels } from './model/model.service.js';
export { MatchRuns } from './model/rematch.service.js';
export { MatchOutcomes, type OpenMatchRow, type StagePassage } from './pipeline/match-outcomes.service.js';
export { MatchPipelineService, type FollowUpToLog, type MoveToMake } from './pipeline/match-pipeline.service.js';
export { MatchResponseService, type AnswerToGive } from './pipeline/match-response.service.js';
export { MatchTodoRepository, type MatchTask, type MatchTaskGroup } from './pipeline/match-todo.repository.js';
export { MatchService } from './pipeline/match.service.js';
export { expectedContractEvents, matchEvents } from './record/match.events.js';
export { MatchFacade, type MatchForContract, type MatchRecord } from './record/match.facade.js';
export { matchLifecycle, matchMoves } from './record/match.lifecycle.js';
export type { StageSum } from './record/match.repository.js';
export {
  MatchOrigin,
  MatchSide,
  MatchStage,
  OPEN_STAGES,
  PATH,
  type FollowUpKind,
  type OpenStage,
} from './record/match.states.js';
export { MatchType } from './record/match.types.js';
export { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from './search/candidate-documents.service.js';
export { VocabularyTrainer } from './search/vocabulary-trainer.service.js';
export { MatchFindingsService } from './unserved/match-findings.service.js';
