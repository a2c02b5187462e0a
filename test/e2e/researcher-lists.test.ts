import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, refusalOf } from '../harness/client.js';
import { achievementInput, act, saveAchievement, type Posting } from '../harness/steps.js';

const SEEN =
  'query ($id: ID!) { achievement(id: $id) { title state availableActions indicators { name evidence } trlEvidence history { action actorName note } } }';

interface Seen {
  achievement: {
    title: string;
    state: string;
    availableActions: string[];
    indicators: { name: string; evidence: string }[];
    trlEvidence: string;
    history: { action: string; note: string | null }[];
  };
}

describe('a researcher lists, the office approves, the centre publishes', () => {
  let author: Client;
  let office: Client;
  let broker: Client;
  let achievement: Posting;

  const see = async (client: Client) => (await client.run<Seen>(SEEN, { id: achievement.id })).achievement;

  beforeAll(async () => {
    [author, office, broker] = await Promise.all([
      Client.signedIn('researcher'),
      Client.signedIn('office'),
      Client.signedIn('broker'),
    ]);
    achievement = await saveAchievement(author, achievementInput({ title: '闽西竹纤维增强尼龙注塑粒料' }));
  });

  it('listing an achievement asks for evidence of every indicator and of the maturity', async () => {
    const bare = await saveAchievement(
      author,
      achievementInput({
        trlEvidence: '',
        indicators: [{ name: '拉伸强度', kind: 'NUMBER', operator: 'GTE', value: '95', unit: 'MPa' }],
      }),
    );
    const refusal = await refusalOf(act(author, 'Achievement', 'SUBMIT', bare));
    expect(refusal.places).toEqual(
      expect.arrayContaining([
        'trlEvidence:achievement.trlEvidence.short',
        'indicators.0.evidence:achievement.evidence.missing',
      ]),
    );
  });

  it('an achievement is a draft to its author only', async () => {
    for (const other of [office, broker, Client.visitor()])
      expect((await other.refused(SEEN, { id: achievement.id })).code).toBe('NOT_FOUND');
  });

  it('an achievement goes to the institute’s own office first; neither the centre nor another institute can act there', async () => {
    achievement = await act(author, 'Achievement', 'SUBMIT', achievement);
    expect(achievement.state).toBe('INSTITUTE_REVIEW');
    expect((await refusalOf(act(broker, 'Achievement', 'PUBLISH', achievement))).code).toMatch(
      /CONFLICT|FORBIDDEN|BAD_INPUT/,
    );
    const otherOffice = await Client.signedIn('materials-office');
    expect((await refusalOf(act(otherOffice, 'Achievement', 'APPROVE', achievement))).code).toBe('NOT_FOUND');
    expect((await refusalOf(act(author, 'Achievement', 'APPROVE', achievement))).code).toBe('FORBIDDEN');
    expect((await see(author)).state).toBe('INSTITUTE_REVIEW');
  });

  it('an achievement comes back with the office’s words, and goes on once they are met', async () => {
    achievement = await act(office, 'Achievement', 'RETURN', achievement, {
      note: '请附第三方检测报告编号',
      reasons: ['EVIDENCE_MISSING'],
    });
    achievement = await saveAchievement(
      author,
      { trlEvidence: '两条产线一年运行报告，检测报告 JC-2026-018' },
      achievement,
    );
    achievement = await act(author, 'Achievement', 'SUBMIT', achievement);
    achievement = await act(office, 'Achievement', 'APPROVE', achievement);
    expect(achievement.state).toBe('CENTRE_REVIEW');
    expect((await refusalOf(act(office, 'Achievement', 'PUBLISH', achievement))).code).toBe('FORBIDDEN');
  });

  it('an achievement is published by the centre, and then everyone reads it with its evidence', async () => {
    achievement = await act(broker, 'Achievement', 'PUBLISH', achievement);
    const seen = await see(Client.visitor());
    expect(seen).toMatchObject({
      state: 'PUBLISHED',
      availableActions: [],
      indicators: [{ name: '预警提前量', evidence: '产线运行记录' }],
      trlEvidence: expect.stringContaining('JC-2026-018'),
    });
    expect(seen.history).toEqual([]);
    expect((await see(author)).history.map(({ action }) => action)).toEqual([
      'CREATED',
      'SUBMIT',
      'RETURN',
      'SUBMIT',
      'APPROVE',
      'PUBLISH',
    ]);
  });

  it('an achievement is taken off the list by its institute, and a visitor does not find it any more', async () => {
    achievement = await act(office, 'Achievement', 'DELIST', achievement, { note: '专利转让中' });
    expect((await Client.visitor().refused(SEEN, { id: achievement.id })).code).toBe('NOT_FOUND');
    expect((await see(author)).availableActions).toContain('REOPEN');
  });
});
