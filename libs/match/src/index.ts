export { MatchOrigin, MatchSide, MatchStage } from './match.states.js';
export { Matches, type MatchForContract, type MatchRecord } from './matches.js';
export type { StageSum } from './match.repository.js';
export { MatchService } from './match.service.js';
export { MatchAnswers, type AnswerToGive } from './match.answers.js';
export { MatchWork, type FollowUpToLog, type MoveToMake } from './match.work.js';
export { MatchType } from './match.types.js';
export { matchLifecycle } from './match.lifecycle.js';
export { MatchApiModule, MatchJobsModule, MatchModule, matchSchema } from './match.module.js';
