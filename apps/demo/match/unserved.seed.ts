import { DemandService, type DemandDraft } from '#demand';
import { addDays, shanghaiDate } from '#kernel/values';
import type { PairSeed } from './pairs.seed.js';

type Texts = Pick<
  DemandDraft,
  'title' | 'situation' | 'wantedResult' | 'indicators' | 'field' | 'modes' | 'budgetMax' | 'requiredTrl'
>;

/** By the number of the enterprise that posts it: two firms with one problem, and a problem that nobody here can solve. */
const DEMANDS: readonly { by: number; daysAgo: number; texts: Texts }[] = [
  {
    by: 2,
    daysAgo: 6,
    texts: {
      title: '车间除尘布袋破损的在线监测',
      situation: '车间布袋除尘器滤袋破损后粉尘超标才发现，靠人工逐室检查滤袋，停机时间长。',
      wantedResult: '滤袋破损当班发现并定位到除尘室。',
      indicators: [{ name: '破袋定位时间', kind: 'NUMBER', operator: 'LTE', value: '10', unit: 'min' }],
      field: 'STEEL_EQUIPMENT',
      modes: ['COMMISSIONED'],
      budgetMax: '600000.00',
      requiredTrl: 7,
    },
  },
  {
    by: 3,
    daysAgo: 4,
    texts: {
      title: '布袋除尘器滤袋破损监测与定位',
      situation: '烧结布袋除尘器滤袋破损不能及时发现，粉尘超标，只能停机逐室检查滤袋，影响生产。',
      wantedResult: '滤袋破损在线监测，能定位到除尘室。',
      indicators: [{ name: '破袋漏报率', kind: 'NUMBER', operator: 'LTE', value: '2', unit: '%' }],
      field: 'STEEL_EQUIPMENT',
      modes: ['JOINT'],
      budgetMax: '900000.00',
      requiredTrl: 7,
    },
  },
  {
    by: 8,
    daysAgo: 15,
    texts: {
      title: '蜂箱病害的无损声学识别',
      situation: '养蜂户靠开箱查看蜂群病害，开箱伤蜂，发现时已蔓延。希望不开箱听声识别。',
      wantedResult: '不开箱识别蜂螨与烂子病，提前一周提醒。',
      indicators: [{ name: '蜂螨识别准确率', kind: 'NUMBER', operator: 'GTE', value: '90', unit: '%' }],
      field: 'MODERN_AGRICULTURE',
      modes: ['COMMISSIONED'],
      budgetMax: '300000.00',
      requiredTrl: 6,
    },
  },
];

/** Posts demo demands for the clusters and unserved pages: two similar ones, and one that nobody can serve. Idempotent. */
export async function seedUnservedAndClusters(seed: PairSeed): Promise<void> {
  const today = seed.clock.now();
  const service = seed.get(DemandService);
  try {
    for (const [index, { by, daysAgo, texts }] of DEMANDS.entries()) {
      const owner = seed.enterprise(by);
      seed.clock.set(addDays(today, -daysAgo));
      const draft: DemandDraft = {
        ...texts,
        regionCode: '350404',
        deadline: shanghaiDate(addDays(today, 240)),
        secrecy: 'PUBLIC',
        noStateSecrets: true,
      };
      const saved = await service.saveDraft(owner, { draft, clientMutationId: `seed-beyond-${index}` });
      if (saved.state !== 'DRAFT') continue;
      const submitted = await service.act(owner, 'SUBMIT', {
        id: saved.id,
        version: saved.version,
        clientMutationId: `seed-beyond-${index}-submit`,
      });
      await service.act(seed.broker, 'PUBLISH', {
        id: saved.id,
        version: submitted.version,
        clientMutationId: `seed-beyond-${index}-publish`,
      });
    }
  } finally {
    seed.clock.set(today);
  }
}
