export { achievementEvents } from './achievement.events.js';
export { AchievementFacade, type AchievementRecord } from './achievement.facade.js';
export { feature } from './achievement.feature.js';
export { AchievementModule } from './achievement.module.js';
export type { AchievementDraft, TypedIpRight } from './achievement.rules.js';
export { AchievementService, type ListingToSave } from './achievement.service.js';
export {
  OPEN as ACHIEVEMENT_OPEN,
  AchievementAction,
  AchievementKind,
  AchievementState,
} from './achievement.states.js';
export { AchievementType } from './achievement.types.js';
