import type { Locale } from '../../kernel/errors/src/index.js';
import { matchLifecycle, type MatchStage } from '../../match/src/index.js';

/** What a stage of a match is called; the words are the match feature's own. */
export function stageLabel(stage: string, locale: Locale): string {
  return matchLifecycle.states[stage as MatchStage]?.[locale] ?? stage;
}
