export { AchievementAction, AchievementKind, AchievementState } from './achievement.states.js';
export { Achievements, type AchievementRecord } from './achievements.js';
export { AchievementService, type ListingToSave } from './achievement.service.js';
export { AchievementType } from './achievement.types.js';
export { columnsOf as achievementColumnsOf, type AchievementDraft } from './achievement.rules.js';
export { AchievementApiModule, AchievementJobsModule, AchievementModule, achievementSchema } from './achievement.module.js';
