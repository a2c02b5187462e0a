import type { Viewer } from '#kernel/access';
import { message, type Locale } from '#kernel/errors';
import { formatYuan } from '#kernel/values';
import { availableSteps, stepsAmong, toneOf } from '#kernel/workflow';
import { regionName } from '#taxonomy';
import { isBroker, mayEdit, maySee, speaksFor } from './achievement.access.js';
import type { Achievement } from './achievement.entity.js';
import { achievementLifecycle } from './achievement.lifecycle.js';
import { completenessOf } from './achievement.rules.js';
import { AchievementAction } from './achievement.states.js';
import type { AchievementType } from './achievement.types.js';

/** The one place where an achievement becomes what a person sees. @returns undefined when this viewer may not see it. */
export function viewOf(
  achievement: Achievement,
  viewer: Viewer | undefined,
  locale: Locale,
): AchievementType | undefined {
  if (!maySee(viewer, achievement)) return undefined;
  const { createdBy: _author, ...row } = achievement;
  const insider = speaksFor(viewer, achievement) || isBroker(viewer);
  const { score, hints } = completenessOf(achievement);
  const steps = stepsAmong(availableSteps(achievementLifecycle, viewer, achievement), AchievementAction);
  return {
    ...row,
    stateLabel: achievementLifecycle.states[achievement.state][locale],
    stateTone: toneOf(achievementLifecycle, achievement.state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    editable: mayEdit(viewer, achievement),
    insider,
    priceMin: achievement.priceMin === null ? null : formatYuan(achievement.priceMin),
    priceMax: achievement.priceMax === null ? null : formatYuan(achievement.priceMax),
    regionName: regionName(achievement.regionCode, locale),
    mine: speaksFor(viewer, achievement),
    completeness: { score, hints: hints.map((hint) => message(hint, {}, locale)) },
    submittedAt: insider ? achievement.submittedAt : null,
  };
}
