import type { Viewer } from '#kernel/access';
import { describe, expect, it } from '@jest/globals';
import type { Match } from './match.entity.js';
import { matchLifecycle } from './match.lifecycle.js';
import { actionTo, stepsOf } from './match.rules.js';
import { skipped, type MatchStage } from './match.states.js';

const broker: Viewer = { userId: 'b', sessionId: '', name: 'B', roles: ['BROKER'], locale: 'zh' };
const owner: Viewer = {
  userId: 'o',
  sessionId: '',
  name: 'O',
  roles: ['ENTERPRISE'],
  organizationId: 'firm',
  locale: 'zh',
};
const at = (state: MatchStage, heldFrom: Match['heldFrom'] = null) => ({ state, heldFrom, banned: false }) as Match;
const stagesOpenTo = (viewer: Viewer, match: Match) => stepsOf(viewer, match).map(({ state }) => state);

describe('The life of a match', () => {
  it('a match goes ahead along the path, and a broker may skip', () => {
    expect(stagesOpenTo(broker, at('RECOMMENDED'))).toEqual([
      'CONTACTED',
      'VISITED',
      'NEGOTIATING',
      'INTENT',
      'ON_HOLD',
      'CLOSED',
    ]);
    expect(actionTo('LEAD', 'VISITED')).toBe('TO_VISITED');
    expect(actionTo('VISITED', 'CONTACTED')).toBeUndefined();
    expect([
      skipped('LEAD', 'RECOMMENDED'),
      skipped('LEAD', 'CONTACTED'),
      skipped('ON_HOLD', 'INTENT'),
      skipped('LEAD', 'CLOSED'),
    ]).toEqual([false, true, false, false]);
  });

  it('a match goes on where it stood when it was put aside', () => {
    expect(stagesOpenTo(broker, at('ON_HOLD', 'VISITED'))).toEqual(['VISITED', 'CLOSED']);
    expect(actionTo('ON_HOLD', 'VISITED')).toBe('RESUME_VISITED');
  });

  it.each(['CONTRACTED', 'CLOSED'] as const)('no match leaves %s', (state) => {
    expect(stagesOpenTo(broker, at(state))).toEqual([]);
  });

  it('a match is moved by brokers, not by its sides; only the platform signs', () => {
    expect(stepsOf(owner, at('RECOMMENDED'))).toEqual([]);
    expect(stagesOpenTo(broker, at('INTENT'))).not.toContain('CONTRACTED');
    const { by, from } = matchLifecycle.actions.CONTRACT;
    expect([by('system', at('INTENT')), by(broker, at('INTENT'))]).toEqual([true, false]);
    expect(from).toContain('ON_HOLD');
  });

  it('says what a move asks: why a stage is left out, and by which reason it ends', () => {
    const asked = stepsOf(broker, at('RECOMMENDED')).map(({ state, needsReason }) => `${state} ${needsReason}`);
    expect(asked).toEqual([
      'CONTACTED OPTIONAL',
      'VISITED REQUIRED',
      'NEGOTIATING REQUIRED',
      'INTENT REQUIRED',
      'ON_HOLD OPTIONAL',
      'CLOSED CODED',
    ]);
  });

  it('has no step while a broker keeps it out', () => {
    expect(stepsOf(broker, { ...at('LEAD'), banned: true } as Match)).toEqual([]);
  });
});
