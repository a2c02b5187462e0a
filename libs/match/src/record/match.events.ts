import { defineEvent, defineTopic, expectEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';
import type { DeclineReason } from '#taxonomy';
import type { Audience } from './annotation.entity.js';
import type { MatchOrigin, MatchSide, MatchStage } from './match.states.js';

/** What a page hears of a match that moved; each subscriber's access is checked again on delivery. */
export interface MatchChangedMessage {
  id: string;
  version: number;
  stage: MatchStage;
  byName: string | null;
}

export const MATCH_TOPIC = defineTopic<MatchChangedMessage>('match:changed');

interface Acted {
  actorId: string;
}

interface Pair {
  demandId: string;
  achievementId: string;
}

interface Lead extends Pair, Partial<Acted> {
  origin: MatchOrigin;
}

/** What people make of a pair: pinned, put aside, and back. */
export interface Curated extends Acted, Pair {
  version: number;
  side?: MatchSide | null;
  reason?: string;
  note?: string | null;
}

interface Answered extends Acted {
  side: MatchSide;
  reason: DeclineReason | null;
  /** The pair was put forward by a person. */
  proposed?: boolean;
}

/** What matches wait for and the feature that keeps contracts writes, which stands above. */
export const expectedContractEvents = {
  signed: expectEvent<{ matchId?: string | null }>('contract.signed'),
};

/** What happens to a match. */
export const matchEvents = {
  lead: defineEvent<Lead>('match.lead'),
  recommended: defineEvent<MovePayload>('match.recommended'),
  contacted: defineEvent<MovePayload>('match.contacted'),
  visited: defineEvent<MovePayload>('match.visited'),
  negotiating: defineEvent<MovePayload>('match.negotiating'),
  intent: defineEvent<MovePayload>('match.intent'),
  held: defineEvent<MovePayload>('match.held'),
  resumed: defineEvent<MovePayload>('match.resumed'),
  closed: defineEvent<MovePayload>('match.closed'),
  contracted: defineEvent<MovePayload>('match.contracted'),
  accepted: defineEvent<Answered>('match.accepted'),
  declined: defineEvent<Answered>('match.declined'),
  changed: defineEvent<Acted & { action: string; version: number }>('match.changed'),
  question: defineEvent<Acted & { side: MatchSide | null; text: string }>('match.question'),
  identityAsked: defineEvent('match.identity-asked'),
  identityRevealed: defineEvent<Acted>('match.identity-revealed'),
  noReply5: defineEvent('match.no-reply-5'),
  noReply10: defineEvent('match.no-reply-10'),
  pinned: defineEvent<Curated>('match.pinned'),
  unpinned: defineEvent<Curated>('match.unpinned'),
  annotated: defineEvent<Acted & { annotationId: string; audience: Audience }>('match.annotated'),
  notRelevant: defineEvent<Curated>('match.not-relevant'),
  relevant: defineEvent<Curated>('match.relevant'),
  banned: defineEvent<Acted & Pair & { banId: string; reason: string; note: string | null }>('match.banned'),
  unbanned: defineEvent<Acted & { banId: string; version: number }>('match.unbanned'),
  partyExcluded: defineEvent<Acted & { banId: string; organizationId: string; reason: string }>('match.party-excluded'),
  jointProposed: defineEvent<Acted & { demandIds: readonly string[] }>('match.joint-proposed'),
  scouted: defineEvent<Acted & { state: string; askedWhere: string }>('match.scouted'),
};

/** Asks for a record to be matched again. */
export const rematchEvents = {
  demand: defineEvent<Partial<Acted>>('demand.rematch'),
  achievement: defineEvent<Partial<Acted>>('achievement.rematch'),
};

/** What happens to a model of matching. */
export const modelEvents = {
  activated: defineEvent<MovePayload>('match-model.activated'),
  rejected: defineEvent<MovePayload>('match-model.rejected'),
  retired: defineEvent<MovePayload>('match-model.retired'),
};

/** What happens to a run that matches everything anew. */
export const runEvents = {
  paused: defineEvent<MovePayload>('match-run.paused'),
  resumed: defineEvent<MovePayload>('match-run.resumed'),
  done: defineEvent<MovePayload>('match-run.done'),
  superseded: defineEvent<MovePayload>('match-run.superseded'),
};
