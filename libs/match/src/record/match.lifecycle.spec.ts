import type { Viewer } from '#kernel/access';
import { availableActions } from '#kernel/workflow';
import { describe, expect, it } from '@jest/globals';
import type { Match } from './match.entity.js';
import { matchLifecycle } from './match.lifecycle.js';
import { actionTo, skipped, stagesOpenTo } from './match.rules.js';
import type { MatchStage } from './match.states.js';

const broker: Viewer = { userId: 'b', sessionId: '', name: 'B', roles: ['BROKER'], locale: 'zh' };
const owner: Viewer = {
  userId: 'o',
  sessionId: '',
  name: 'O',
  roles: ['ENTERPRISE'],
  organizationId: 'firm',
  locale: 'zh',
};
const at = (state: MatchStage, heldFrom: Match['heldFrom'] = null) => ({ state, heldFrom }) as Match;

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
    expect(availableActions(matchLifecycle, owner, at('RECOMMENDED'))).toEqual([]);
    expect(availableActions(matchLifecycle, broker, at('INTENT'))).not.toContain('CONTRACT');
    expect(availableActions(matchLifecycle, 'system', at('INTENT'))).toContain('CONTRACT');
    expect(availableActions(matchLifecycle, 'system', at('ON_HOLD'))).toEqual(['CONTRACT']);
  });
});
