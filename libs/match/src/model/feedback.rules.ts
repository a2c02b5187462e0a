import { groupBy } from '#kernel/values';
import type { DeclineReason } from '#taxonomy';
import type { BanReason, NotRelevantReason } from '../curation/curation.states.js';
import { matchEvents } from '../record/match.events.js';

/** What a stage that was reached says of the pair. */
const STAGES: Readonly<Record<string, number>> = {
  [matchEvents.visited.name]: 2,
  [matchEvents.negotiating.name]: 3,
  [matchEvents.intent.name]: 3,
  [matchEvents.contracted.name]: 4,
};

/**
 * What a reason says of the pair: 0 that it does not belong together, 1 that it is near but not usable. Null says nothing of the matter: a price,
 * a lack of capacity, a solved problem or a known partner would turn down the best of pairs, too.
 */
const REASONS: Readonly<Record<DeclineReason | BanReason | NotRelevantReason, number | null>> = {
  WRONG_FIELD: 0,
  WRONG_OBJECT: 0,
  WORDS_ONLY: 0,
  TOO_EARLY: 1,
  BENEFIT_UNCLEAR: 1,
  PRICE: null,
  IP: null,
  ALREADY_SOLVED: null,
  CAPACITY: null,
  KNOWN: null,
  PARTNER: null,
  COMPETITOR: null,
  ASKED: null,
  OTHER: null,
};
const JUDGED = [matchEvents.declined, matchEvents.banned, matchEvents.notRelevant, matchEvents.closed];
/** What takes an earlier word back. */
const TAKES_BACK: Readonly<Record<string, string>> = {
  [matchEvents.unpinned.name]: matchEvents.pinned.name,
  [matchEvents.unbanned.name]: matchEvents.banned.name,
  [matchEvents.relevant.name]: matchEvents.notRelevant.name,
};

/** Every event that is kept as a training row. */
export const FEEDBACK_EVENTS = [
  matchEvents.accepted,
  ...JUDGED,
  matchEvents.pinned,
  matchEvents.visited,
  matchEvents.negotiating,
  matchEvents.intent,
  matchEvents.contracted,
  matchEvents.unpinned,
  matchEvents.unbanned,
  matchEvents.relevant,
];

/** The grade of one event, by its stored name, 0 … 4; null when it says nothing of whether the two belong together. */
export function gradeOf(event: string, reason: string | null): number | null {
  if (event in STAGES) return STAGES[event]!;
  if (event === matchEvents.accepted.name) return 2;
  if (event === matchEvents.pinned.name) return 3;
  return JUDGED.some(({ name }) => name === event) && reason !== null && Object.hasOwn(REASONS, reason)
    ? REASONS[reason as keyof typeof REASONS]
    : null;
}

export interface FeedbackRow {
  demandId: string;
  achievementId: string;
  event: string;
  side: string | null;
  grade: number | null;
}

/**
 * The grade of each pair from all that was said of it, in the order of time: the furthest stage reached, when it was at least visited; else the
 * last word that says something and was not taken back.
 */
export function gradedPairs<Row extends FeedbackRow>(rows: readonly Row[]): { row: Row; grade: number }[] {
  const pairs = groupBy(rows, ({ demandId, achievementId }) => `${demandId} ${achievementId}`);
  return [...pairs.values()].flatMap((all) => {
    const standing = all.filter(
      (row, index) =>
        !all.slice(index + 1).some((later) => TAKES_BACK[later.event] === row.event && later.side === row.side),
    );
    const stages = standing
      .filter(({ event }) => event in STAGES)
      .sort((left, right) => STAGES[right.event]! - STAGES[left.event]!);
    const row = stages[0] ?? standing.filter(({ grade }) => grade !== null).at(-1);
    return row?.grade === undefined || row.grade === null ? [] : [{ row, grade: row.grade }];
  });
}
