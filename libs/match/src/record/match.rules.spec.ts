import type { Viewer } from '#kernel/access';
import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { maySee, sideOf } from './match.access.js';
import type { Match } from './match.entity.js';
import { bothAccepted, checkAnswer, checkFollowUp, checkMove, checkPlan, daysInStage, isLate } from './match.rules.js';

const person = (userId: string, role: string, organizationId?: string): Viewer => ({
  userId,
  sessionId: '',
  name: userId,
  roles: [role],
  organizationId,
  locale: 'zh',
});
const broker = person('broker', 'BROKER', 'centre');
const owner = person('owner', 'ENTERPRISE', 'firm');
const colleague = person('colleague', 'ENTERPRISE', 'firm');
const author = person('author', 'RESEARCHER', 'institute');
const otherResearcher = person('other', 'RESEARCHER', 'institute');
const office = person('office', 'INSTITUTE_OFFICE', 'institute');
const foreignOffice = person('foreign', 'INSTITUTE_OFFICE', 'elsewhere');
const official = person('official', 'GOVERNMENT');

const shown = {
  demandOrganizationId: 'firm',
  demandAuthorId: 'owner',
  instituteId: 'institute',
  achievementAuthorId: 'author',
  invited: false,
  hidden: false,
  banned: false,
  shownAt: new Date(),
};
const everyone = [broker, owner, colleague, author, office, otherResearcher, foreignOffice, official, undefined];
const seers = (match: Parameters<typeof maySee>[1]) =>
  everyone.filter((viewer) => maySee(viewer, match)).map((viewer) => viewer?.userId);

describe('Who sees a match', () => {
  it('a match is seen by its two sides and the brokers, and nobody else', () => {
    expect(seers(shown)).toEqual(['broker', 'owner', 'colleague', 'author', 'office']);
  });

  it('a lead is seen by brokers alone, and so is a match that went off the list', () => {
    expect(seers({ ...shown, shownAt: null })).toEqual(['broker']);
    expect(seers({ ...shown, hidden: true })).toEqual(['broker']);
    expect(seers({ ...shown, banned: true })).toEqual(['broker']);
  });

  it('an invited demand never reaches the achievement side', () => {
    expect(seers({ ...shown, invited: true })).toEqual(['broker', 'owner', 'colleague']);
  });

  it('a broker who posted for a firm stands on no side', () => {
    expect(sideOf(broker, { ...shown, demandAuthorId: 'broker' })).toBeNull();
    expect([owner, author, office].map((viewer) => sideOf(viewer, shown))).toEqual([
      'DEMAND',
      'ACHIEVEMENT',
      'ACHIEVEMENT',
    ]);
  });
});

const codes = (check: (problems: Problems) => unknown) => {
  const problems = new Problems();
  check(problems);
  return problems.list.map(({ field, code }) => `${field ?? ''}:${code}`);
};

describe('What is refused', () => {
  it('a stage that is skipped needs a note; the end of a match needs reason and note', () => {
    expect(codes((problems) => checkMove(problems, 'LEAD', 'VISITED', '', null))).toEqual(['note:match.skip.note']);
    expect(codes((problems) => checkMove(problems, 'LEAD', 'VISITED', '见过面', null))).toEqual([]);
    expect(codes((problems) => checkMove(problems, 'VISITED', 'CLOSED', '', null))).toEqual([
      'reason:match.close.reason',
      'note:match.close.note',
    ]);
  });

  it('a decline needs a reason, "other" also words; an ended match takes no answer', () => {
    expect(codes((problems) => checkAnswer(problems, { state: 'RECOMMENDED' }, { accept: false }))).toEqual([
      'reason:match.decline.reason',
    ]);
    expect(
      codes((problems) => checkAnswer(problems, { state: 'RECOMMENDED' }, { accept: false, reason: 'OTHER' })),
    ).toEqual(['note:match.decline.note']);
    expect(codes((problems) => checkAnswer(problems, { state: 'RECOMMENDED' }, { accept: true }))).toEqual([]);
    expect(codes((problems) => checkAnswer(problems, { state: 'CLOSED' }, { accept: true }))).toEqual([
      ':match.answer.closed',
    ]);
  });

  it('a plan in the past is refused, and a follow-up in the future', () => {
    expect(codes((problems) => checkPlan(problems, '电话', '2026-11-22', '2026-11-23'))).toEqual([
      'due:match.plan.past',
    ]);
    expect(codes((problems) => checkPlan(problems, '电话', '2026-11-23', '2026-11-23'))).toEqual([]);
    const now = new Date('2026-11-23T02:00:00Z');
    expect(
      codes((problems) =>
        checkFollowUp(
          problems,
          { attendees: '李', outcome: '已谈', happenedAt: new Date('2026-11-23T03:00:00Z') },
          now,
        ),
      ),
    ).toEqual(['happenedAt:match.followUp.future']);
  });
});

describe('Where it stands', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const standing = (state: Match['state'], since: string, nextActionDue: string | null = null) => ({
    state,
    stageSince: new Date(since),
    nextActionDue,
  });

  it('a match is late when its action is overdue or it stood too long, unless it rests', () => {
    expect(isLate(standing('CONTACTED', '2026-11-20T00:00:00Z', '2026-11-22'), now)).toBe(true);
    expect(isLate(standing('CONTACTED', '2026-11-20T00:00:00Z', '2026-11-23'), now)).toBe(false);
    expect(isLate(standing('RECOMMENDED', '2026-11-01T00:00:00Z'), now)).toBe(true);
    expect(isLate(standing('ON_HOLD', '2026-01-01T00:00:00Z', '2026-02-01'), now)).toBe(false);
  });

  it('a match counts days by the calendar of Shanghai', () => {
    expect(daysInStage({ stageSince: new Date('2026-11-22T15:30:00Z') }, new Date('2026-11-22T16:30:00Z'))).toBe(1);
  });

  it('a match is accepted when both sides have accepted', () => {
    expect(bothAccepted({ demandAnswer: 'ACCEPTED', achievementAnswer: 'READ' })).toBe(false);
    expect(bothAccepted({ demandAnswer: 'ACCEPTED', achievementAnswer: 'ACCEPTED' })).toBe(true);
  });
});
