import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportFixture, csvOf } from '../../bulk-import/testing/import-fixture.js';
import { feature as demandFeature } from './demand.feature.js';
import { DemandModule } from './demand.module.js';

const DEMAND_HEADINGS = ['需求名称*', '现状与问题*', '预算上限（元）', '截止日期'];

describe('Demands from a file', () => {
  let desk: ImportFixture;
  let enterprise: Viewer;
  let firm: { id: string };

  beforeAll(async () => {
    desk = await ImportFixture.open({ modules: [DemandModule], schemas: [demandFeature] });
    firm = await desk.organization('三元金石铸造有限公司', 'ENTERPRISE');
    enterprise = await desk.person('陈厂长', [Role.ENTERPRISE], firm.id);
    await desk.worker();
  });
  afterAll(() => desk.close());

  it('demands from a file come in as drafts of the firm that sends it', async () => {
    const run = await desk.imported(
      enterprise,
      'DEMAND',
      csvOf([
        DEMAND_HEADINGS,
        ['降低衬板废品率', '每月三百吨，\n废品率约 8%', '80万', '2099/12/31'],
        ['第二个需求', '', '', ''],
      ]),
    );
    expect(run).toMatchObject({ created: 1, failed: 1 });
    expect(
      await desk.count(
        'demand',
        `title = '降低衬板废品率' AND state = 'DRAFT' AND budget_max = 80000000 AND organization_id = '${firm.id}'`,
      ),
    ).toBe(1);
  });
});
