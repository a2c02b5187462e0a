export { AchievementAction, AchievementKind, AchievementState, OPEN as ACHIEVEMENT_OPEN } from './achievement.states.js';
export { Achievements, type AchievementRecord } from './achievements.js';
export { AchievementService, type ListingToSave } from './achievement.service.js';
export { AchievementTasks, type AchievementTask, type AchievementTaskGroup } from './achievement.tasks.js';
export { AchievementType } from './achievement.types.js';
export { columnsOf as achievementColumnsOf, readyToSubmit as achievementReadiness, type AchievementDraft, type TypedIpRight } from './achievement.rules.js';
export { AchievementApiModule, AchievementJobsModule, AchievementModule, achievementSchema } from './achievement.module.js';
