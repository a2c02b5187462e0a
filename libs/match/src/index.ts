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
export { MatchAnswers, type AnswerToGive } from './pipeline/match-answers.service.js';
export { MatchOutcomes, type OpenMatchRow, type StagePassage } from './pipeline/match-outcomes.service.js';
export { MatchTasks, type MatchTask, type MatchTaskGroup } from './pipeline/match-tasks.service.js';
export { MatchWork, type FollowUpToLog, type MoveToMake } from './pipeline/match-work.service.js';
export { MatchService } from './pipeline/match.service.js';
export { Matches, type MatchForContract, type MatchRecord } from './record/match.facade.js';
export { matchLifecycle } from './record/match.lifecycle.js';
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
