import { describe, expect, test } from '@jest/globals';
import { gradeOf, gradedPairs, type FeedbackRow } from './feedback.rules.js';

const row = (event: string, reason: string | null = null, side: string | null = null): FeedbackRow => ({
  demandId: 'd',
  achievementId: 'a',
  event,
  side,
  grade: gradeOf(event, reason),
});
const gradeAfter = (...rows: FeedbackRow[]): number | undefined => gradedPairs(rows)[0]?.grade;

describe('what people do, as grades', () => {
  test.each([
    ['match.contracted', null, 4],
    ['match.intent', null, 3],
    ['match.negotiating', null, 3],
    ['match.visited', null, 2],
    ['match.pinned', null, 3],
    ['match.accepted', null, 2],
    ['match.declined', 'WRONG_FIELD', 0],
    ['match.declined', 'TOO_EARLY', 1],
    ['match.banned', 'WORDS_ONLY', 0],
    ['match.not-relevant', 'WRONG_OBJECT', 0],
    ['match.declined', 'PRICE', null],
    ['match.declined', 'CAPACITY', null],
    ['match.declined', 'ALREADY_SOLVED', null],
    ['match.banned', 'COMPETITOR', null],
    ['match.declined', null, null],
    ['match.closed', 'constructor', null],
  ])('the feedback %s (reason %s) has the grade %s', (event, reason, grade) =>
    expect(gradeOf(event, reason)).toBe(grade),
  );

  test('the furthest stage that a pair reached is its grade, whatever is said later', () => {
    expect(
      gradeAfter(
        row('match.accepted'),
        row('match.negotiating'),
        row('match.visited'),
        row('match.closed', 'WRONG_FIELD'),
      ),
    ).toBe(3);
  });

  test('a pair without a stage is graded by the last word on it, and one without meaning changes nothing', () => {
    expect(gradeAfter(row('match.accepted'), row('match.declined', 'WRONG_FIELD'))).toBe(0);
    expect(gradeAfter(row('match.accepted'), row('match.declined', 'PRICE'))).toBe(2);
    expect(gradeAfter(row('match.declined', 'PRICE'))).toBeUndefined();
  });

  test('feedback that a side takes back is as if it was never said; that of the other side stays', () => {
    expect(gradeAfter(row('match.pinned'), row('match.unpinned'))).toBeUndefined();
    expect(gradeAfter(row('match.banned', 'WORDS_ONLY'), row('match.unbanned'), row('match.accepted'))).toBe(2);
    expect(
      gradeAfter(row('match.not-relevant', 'WRONG_FIELD', 'DEMAND'), row('match.relevant', null, 'ACHIEVEMENT')),
    ).toBe(0);
  });
});
