import type { MatchStage } from './match.states.js';

/** What pages are told when a match changed; each reader's right to know is checked again. */
export interface MatchChangedMessage {
  id: string;
  version: number;
  stage: MatchStage;
  byName: string | null;
}

export const MATCH_TOPIC = 'match:changed';
