import type { SeedContext } from '#identity';
import { Transactions } from '#kernel/database';
import { Indexer } from '#kernel/search';
import {
  ACHIEVEMENT_CANDIDATES,
  DEMAND_CANDIDATES,
  MatchFindingsService,
  MatchResultWriter,
  MatchService,
  Matcher,
  type MatchType,
} from '#match';
import type { DeclineReason } from '#taxonomy';
import { PairStory } from './pair.story.js';
import { LISTED, POSTED } from './pairs.seed.data.js';
import { at, type PairSeed, type SeededPairs } from './pairs.seed.js';

type Seed = PairSeed & SeedContext;

/** Days after the publication on which a broker looks through the weak leads, one a day. */
const LOOKED_THROUGH_FROM = 3;
/** Of younger demands the leads are still to be looked at. */
const OLD_ENOUGH = 12;
const WEAK: readonly { reason: DeclineReason; note: string }[] = [
  { reason: 'WRONG_FIELD', note: '只有个别用词相近，技术路线不同' },
  { reason: 'BENEFIT_UNCLEAR', note: '对企业的产线帮助不大，先不打扰双方' },
  { reason: 'TOO_EARLY', note: '尚无可用于现场的样机' },
];

/**
 * Matches the demo's demands, each on the day of its publication, as the worker would have then; and lets the pairs go on through the months:
 * answers, refusals, visits, talks, an intent. Through the services and on their days, so that stays, history, and figures are true. Nothing of
 * these demands may have been matched before.
 */
export async function tellOfPairs(seed: Seed, { demands, achievements }: SeededPairs): Promise<void> {
  const today = seed.clock.now();
  try {
    // Read while the first was listed, so that words are counted anew, in the whole catalogue, when the first demand is matched.
    at(seed, today, LISTED, 0);
    await read(seed, DEMAND_CANDIDATES, [...demands.values()]);
    await read(seed, ACHIEVEMENT_CANDIDATES, [...achievements.values()]);
    for (const [no, id] of demands) {
      at(seed, today, POSTED[no]!, no);
      await matchAsPublished(seed, id);
    }
    const numbers = new Map([...achievements].map(([no, id]) => [id, no]));
    for (const [no, demandId] of demands) {
      seed.clock.set(today);
      for (const match of await seed.get(MatchService).ofRecord(seed.broker, { demandId }))
        await tell(seed, today, no, numbers.get(match.achievement.id)!, match);
    }
  } finally {
    seed.clock.set(today);
  }
}

async function read(seed: Seed, kind: string, ids: readonly string[]): Promise<void> {
  await seed.get(Transactions).run((manager) => seed.get(Indexer).mark(manager, kind, ids));
  await seed.get(Indexer).drain(kind);
}

async function matchAsPublished(seed: Seed, demandId: string): Promise<void> {
  const found = await seed.get(Matcher).forDemand(demandId, { indexed: true });
  if (!found) return;
  await seed.get(Transactions).run(async (manager) => {
    const kept = await seed.get(MatchResultWriter).writeForDemand(manager, found);
    if (kept) await seed.get(MatchFindingsService).recordForDemand(manager, kept);
  });
}

async function tell(seed: Seed, today: Date, no: number, achievementNo: number, match: MatchType): Promise<void> {
  const pair = new PairStory(seed, today, no, achievementNo, match.id);
  const chapter = no === achievementNo ? OWN[no] : OTHERS[`${no}-${achievementNo}`];
  if (chapter) await chapter(pair);
  else if (no !== achievementNo && POSTED[no]! >= OLD_ENOUGH) {
    const { reason, note } = WEAK[(no + achievementNo) % WEAK.length]!;
    await pair.close(LOOKED_THROUGH_FROM + match.rank, reason, note);
  }
}

type Chapter = (pair: PairStory) => Promise<void>;

/** How far each demand has come with the achievement that answers it, which has its number; the others wait for their answers. */
const OWN: Readonly<Record<number, Chapter>> = {
  1: async (pair) => {
    await pair.recommend(1);
    await pair.bothAccept(2, 6);
    await pair.pin(7, '企业去年与该团队合作过冒口优化，沟通顺畅，优先跟进。');
    await pair.log(9, 'CALL', '已电话沟通，企业希望先看缩松检测数据');
    await pair.log(20, 'VISIT', '团队到厂查看衬板浇注系统，取回三件废品做剖面分析', 'VISITED');
    await pair.log(38, 'MEETING', '剖面分析与模拟结果吻合，企业同意谈驻厂调试', 'NEGOTIATING');
    await pair.log(71, 'DOCUMENT', '团队提交技术方案，企业提出按批次验收');
    await pair.plan(pair.now, '请团队给出驻厂调试的报价', 5);
  },
  2: async (pair) => {
    await pair.recommend(1);
    await pair.bothAccept(5, 9);
    await pair.log(26, 'VISIT', '到厂查看焊缝取样位置，企业提供三年停机记录', 'VISITED');
    await pair.hold(49, '企业技改预算推迟到明年一季度，届时再谈');
  },
  3: async (pair) => {
    await pair.recommend(1);
    await pair.bothAccept(6, 13);
    await pair.log(21, 'MEETING', '视觉团队说明成像距离与防护方案，响应时间待现场测');
    await pair.log(38, 'VISIT', '在二号连铸机旁确认安装位置与供电', 'VISITED');
    await pair.plan(pair.now, '约现场测试响应时间', 0);
  },
  5: async (pair) => {
    await pair.recommend(6);
    await pair.declines('DEMAND', 11, 'TOO_EARLY', '小试阶段，赶不上我们的中试安排');
  },
  6: async (pair) => {
    await pair.recommend(4);
    await pair.bothAccept(9, 12);
    await pair.log(15, 'CALL', '企业整理历史单据样本，约两周后提供');
    await pair.plan(15, '向企业要脱敏单据样本', 16);
  },
  7: async (pair) => {
    await pair.recommend(1);
    await pair.bothAccept(1, 3);
    await pair.log(5, 'CALL', '试用账号已开通，标注班组开始试用');
    await pair.log(15, 'VISIT', '到标注车间看流程，返工主要在边界标注', 'VISITED');
    await pair.log(29, 'MEETING', '试用两周，标注工时减少四成，双方谈许可方式', 'NEGOTIATING');
    await pair.log(68, 'MEETING', '双方同意年度许可，费用按账号数计', 'INTENT');
    await pair.plan(pair.now, '起草许可合同', 7);
  },
  8: async (pair) => {
    await pair.recommend(1);
    await pair.accepts('DEMAND', 2);
  },
  9: async (pair) => {
    await pair.recommend(4);
    await pair.accepts('DEMAND', 7);
  },
  10: (pair) => pair.recommend(1),
};

/** Second choices that were put to both sides and came to nothing, by the numbers of demand and achievement. */
const OTHERS: Readonly<Record<string, Chapter>> = {
  '2-3': async (pair) => {
    await pair.recommend(6);
    await pair.declines('DEMAND', 9, 'WRONG_FIELD', '我们要的是焊缝内部开裂，不是表面缺陷');
  },
  '7-3': async (pair) => {
    await pair.recommend(5);
    await pair.declines('ACHIEVEMENT', 12, 'CAPACITY', '团队年内在做钢厂项目，抽不出人');
  },
  '9-8': async (pair) => {
    await pair.recommend(5);
    await pair.declines('DEMAND', 9, 'PRICE', '许可费超出我们的预算');
  },
};
