import type { SeedContext } from '../../identity/src/index.js';
import type { Viewer } from '../../kernel/access/src/index.js';
import { addDays, shanghaiDate } from '../../kernel/values/src/index.js';
import { MatchHands } from './hands.service.js';
import { MatchAnswers } from './match.answers.js';
import { MatchService } from './match.service.js';
import type { MatchType } from './match.types.js';
import { MatchWork } from './match.work.js';
import type { MatchStage } from './match.states.js';
import type { PairSeed } from './match.seed.js';

const WAIT_MS = 120_000;
const LOOK_EVERY_MS = 500;

/**
 * Waits until the worker has matched the new demands, and lets some of them go on: answers, a decline, visits, an intent.
 * @returns false when no worker answered in time; the matches then come when one runs.
 */
export async function tellOfPairs(seed: PairSeed, demandIds: ReadonlyMap<number, string>): Promise<boolean> {
  const story = new Story(seed);
  for (const id of demandIds.values()) if (!(await story.firstMatch(id))) return false;
  for (const [no, tell] of Object.entries(CHAPTERS)) {
    const demandId = demandIds.get(Number(no));
    const match = demandId && (await story.ownMatch(demandId));
    // The worker made the match by the real time; what follows must not come before it.
    seed.clock.set(new Date());
    if (match) await tell(story, match, Number(no));
  }
  return true;
}

type Chapter = (story: Story, match: MatchType, no: number) => Promise<void>;

/** How far each pair has come, by the number of its demand; the others wait for their answers. */
const CHAPTERS: Readonly<Record<number, Chapter>> = {
  1: async (story, match, no) => {
    await story.pin(match);
    await story.bothAccept(match, no);
    await story.broker(match, '已电话沟通，企业希望先看缩松检测数据', 'CALL', ['VISITED']);
    await story.broker(match, '团队到厂查看衬板浇注系统，取回三件废品做剖面分析', 'VISIT', ['NEGOTIATING']);
    await story.plan(match, '请团队给出驻厂调试的报价', 5);
  },
  3: async (story, match, no) => {
    await story.bothAccept(match, no);
    await story.broker(match, '视觉团队说明成像距离与防护方案，响应时间待现场测', 'MEETING', []);
    await story.plan(match, '约现场测试响应时间', 0);
  },
  2: (story, match) => story.recommend(match),
  5: async (story, match, no) => {
    await story.recommend(match);
    await story.decline(match, no);
  },
  6: (story, match) => story.recommend(match),
  7: async (story, match, no) => {
    await story.bothAccept(match, no);
    await story.broker(match, '试用账号已开通，标注班组用了一周', 'CALL', ['VISITED', 'NEGOTIATING', 'INTENT']);
    await story.plan(match, '起草许可合同', 7);
  },
  8: (story, match, no) => story.enterpriseAccepts(match, no),
  10: (story, match) => story.recommend(match),
};

class Story {
  private readonly matches: MatchService;
  private readonly answers: MatchAnswers;
  private readonly work: MatchWork;

  constructor(private readonly seed: PairSeed & SeedContext) {
    this.matches = seed.get(MatchService);
    this.answers = seed.get(MatchAnswers);
    this.work = seed.get(MatchWork);
  }

  async firstMatch(demandId: string): Promise<MatchType | undefined> {
    for (const until = Date.now() + WAIT_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))) {
      const [match] = await this.matches.ofRecord(this.seed.broker, { demandId }, 1);
      if (match) return match;
    }
    return undefined;
  }

  /** The match with the achievement that answers it: the first, once all are matched. */
  async ownMatch(demandId: string): Promise<MatchType | undefined> {
    return (await this.matches.ofRecord(this.seed.broker, { demandId }, 1))[0];
  }

  /** What is not strong enough to be shown by itself, a broker shows. */
  async recommend({ id }: MatchType): Promise<void> {
    if ((await this.matches.get(this.seed.broker, id)).stage !== 'LEAD') return;
    await this.work.move(this.seed.broker, { id, version: await this.version(id), stage: 'RECOMMENDED', clientMutationId: `seed-${id}-show` });
  }

  /** The broker knows the foundry: this one stays on top, with a note for colleagues. */
  async pin({ id }: MatchType): Promise<void> {
    const hands = this.seed.get(MatchHands);
    await hands.pin(this.seed.broker, id, true);
    await hands.annotate(this.seed.broker, { matchId: id, audience: 'STAFF', text: '企业去年与该团队合作过冒口优化，沟通顺畅，优先跟进。', clientMutationId: `seed-${id}-note` });
  }

  async bothAccept(match: MatchType, no: number): Promise<void> {
    const { id } = match;
    await this.recommend(match);
    await this.answer(this.seed.enterprise(no), id, { accept: true });
    await this.answer(this.seed.institute(no).author, id, { accept: true });
    await this.work.take(this.seed.broker, id, await this.version(id));
  }

  async enterpriseAccepts(match: MatchType, no: number): Promise<void> {
    const { id } = match;
    await this.recommend(match);
    await this.answer(this.seed.enterprise(no), id, { accept: true });
  }

  async decline({ id }: MatchType, no: number): Promise<void> {
    await this.answer(this.seed.enterprise(no), id, { accept: false, reason: 'TOO_EARLY', note: '小试阶段，赶不上我们的中试安排' });
  }

  /** A follow-up, and the stages that it led to. */
  async broker({ id }: MatchType, outcome: string, kind: 'CALL' | 'VISIT' | 'MEETING', stages: MatchStage[]): Promise<void> {
    const { broker, clock } = this.seed;
    await this.work.logFollowUp(broker, { matchId: id, kind, happenedAt: clock.now(), attendees: '双方负责人、经纪人', outcome, clientMutationId: `seed-${id}-${kind}-${outcome.length}` });
    for (const stage of stages) await this.work.move(broker, { id, version: await this.version(id), stage, clientMutationId: `seed-${id}-${stage}` });
  }

  async plan({ id }: MatchType, nextAction: string, inDays: number): Promise<void> {
    const due = shanghaiDate(addDays(this.seed.clock.now(), inDays));
    await this.work.plan(this.seed.broker, { id, version: await this.version(id), nextAction, due });
  }

  private async answer(viewer: Viewer, id: string, answer: { accept: boolean; reason?: 'TOO_EARLY'; note?: string }): Promise<void> {
    await this.answers.answer(viewer, { id, ...answer, clientMutationId: `seed-${id}-answer` });
  }

  private async version(id: string): Promise<number> {
    return (await this.matches.get(this.seed.broker, id)).version;
  }
}
