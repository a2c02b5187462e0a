import type { MatchStage } from './match.states.js';

/** Payload of the subscription topic; each subscriber's access is checked again on delivery. */
export interface MatchChangedMessage {
  id: string;
  version: number;
  stage: MatchStage;
  byName: string | null;
}

export const MATCH_TOPIC = 'match:changed';
