import { describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { dayFromNow, demandInput, publishDemand } from '../harness/steps.js';

interface Open {
  asOf: string;
  licence: string;
  rows: Record<string, unknown>[];
}

describe('open data: what a visitor sees, as files', () => {
  const visitor = Client.visitor();
  const open = async (name: string): Promise<Open> =>
    (await visitor.request('GET', `/open-data/${name}.json`)).json<Open>();

  it('open data holds published demands by their public side only', async () => {
    const [enterprise, broker] = [await Client.signedIn('machines'), await Client.signedIn('broker')];
    const hidden = {
      title: '沙溪四辊轧机轧辊涂层',
      situation: '我厂沙溪四辊轧机每月停机三次，轧辊涂层寿命不足。',
      secrecy: 'MASKED',
    };
    const shown = {
      publicTitle: '某企业寻求轧辊涂层技术',
      publicSituation: '现有涂层寿命不足，希望提高。',
      publicWantedResult: '寿命提高一倍',
      publicConstraints: '',
    };
    const posted = await publishDemand(enterprise, broker, demandInput({ ...hidden, ...shown }));
    const { rows, licence, asOf } = await open('demands');
    expect(licence).toContain('请注明来源');
    expect(new Date(asOf).getTime()).toBeLessThanOrEqual(Date.now());
    const mine = rows.find((row) => row['编号'] === posted.code);
    expect(mine).toMatchObject({ 标题: '某企业寻求轧辊涂层技术', 现状: '现有涂层寿命不足，希望提高。' });
    const text = JSON.stringify(rows);
    for (const secret of ['沙溪四辊轧机', '每月停机三次']) expect(text).not.toContain(secret);
  });

  it('open data answers as CSV, says when nothing changed, and knows no other name', async () => {
    const first = await visitor.request('GET', '/open-data/achievements.csv');
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(first.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const again = await visitor.request('GET', '/open-data/achievements.csv', {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    for (const name of ['users.json', 'demands.xml', 'demands', '..%2fusers.json', 'demands.json.1', '.json'])
      expect((await visitor.request('GET', `/open-data/${name}`)).status).toBe(404);
    // To everybody turnover is told by month, in whole millions.
    const { homeFigures } = await visitor.run<{ homeFigures: { through: number; signed: string | null } }>(
      '{ homeFigures { through signed } }',
    );
    expect(homeFigures.through).toBe(Number(dayFromNow(0).slice(5, 7)) - 1);
    if (homeFigures.signed !== null) expect(homeFigures.signed).toMatch(/(^0|000000)\.00$/);
    expect((await open('turnover')).rows.every((row) => Number(row['合同数']) >= 3)).toBe(true);
  });
});
