import { readFileSync } from 'node:fs';
import {
  EVIDENCE,
  FIELDS,
  MODES,
  OPERATORS,
  PUBLIC_SIDES,
  type SampleAchievement,
  type SampleDemand,
  type SampleRow,
  type Samples,
} from '../../apps/demo/match/pairs.seed.data.js';
import type { ActInput, TypedDocumentString } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { idempotencyKey, type Client } from './client.js';

/** A demand or an achievement as these tests look at it. */
export interface Posting {
  id: string;
  code: string;
  version: number;
  state: string;
  availableActions: string[];
}

const SAVE_DEMAND = graphql(`
  mutation SaveDemand($id: ID, $version: Int, $input: DemandDraftInput!, $mark: String!) {
    saved: saveDemandDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {
      id code version state availableActions
    }
  }
`);
const SAVE_ACHIEVEMENT = graphql(`
  mutation SaveAchievement($id: ID, $version: Int, $input: AchievementDraftInput!, $mark: String!) {
    saved: saveAchievementDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) {
      id code version state availableActions
    }
  }
`);
const MOVES = {
  Demand: graphql(`
    mutation ActOnDemand($action: DemandAction!, $input: ActInput!) {
      done: actOnDemand(action: $action, input: $input) { id code version state availableActions }
    }
  `),
  Achievement: graphql(`
    mutation ActOnAchievement($action: AchievementAction!, $input: ActInput!) {
      done: actOnAchievement(action: $action, input: $input) { id code version state availableActions }
    }
  `),
  Contract: graphql(`
    mutation ActOnContract($action: ContractAction!, $input: ActInput!) {
      done: actOnContract(action: $action, input: $input) { id code version state availableActions }
    }
  `),
};

export type Typed = Record<string, unknown>;

const DAY_MS = 86_400_000;

/** A calendar day in Asia/Shanghai, so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A whole demand that anyone may read; the fields of a test replace its own. */
export function demandInput(own: Typed = {}): Typed {
  return {
    title: '卷板机主轴承异响诊断与寿命预测',
    situation: '车间三台卷板机主轴承运行中出现异响，目前靠老师傅听音判断，停机更换没有计划，影响交货。',
    wantedResult: '能提前一周预告失效。',
    constraints: '不能停产改造。',
    indicators: [{ name: '预警提前量', kind: 'NUMBER', operator: 'GTE', value: '7', unit: '天' }],
    budgetMin: '300000.00',
    budgetMax: '500000.00',
    deadline: dayFromNow(200),
    requiredTrl: 6,
    modes: ['COMMISSIONED'],
    field: 'STEEL_EQUIPMENT',
    secrecy: 'PUBLIC',
    regionCode: '350404',
    noStateSecrets: true,
    ...own,
  };
}

/** A whole achievement. */
export function achievementInput(own: Typed = {}): Typed {
  return {
    title: '旋转机械轴承声纹诊断系统',
    abstract: '以声纹和振动融合诊断轴承早期失效，在两条产线运行一年，可提前预告失效并给出更换计划。',
    problemSolved: '轴承失效靠人听。',
    indicators: [
      { name: '预警提前量', kind: 'NUMBER', operator: 'GTE', value: '10', unit: '天', evidence: '产线运行记录' },
    ],
    trl: 8,
    trlEvidence: '两条产线一年运行报告',
    ip: [{ kind: 'SOFTWARE', state: 'REGISTERED', number: '2025SR000001', owner: '示例大学' }],
    priceMin: '300000.00',
    priceMax: '400000.00',
    modes: ['COMMISSIONED', 'LICENCE'],
    field: 'STEEL_EQUIPMENT',
    regionCode: '350203',
    keywords: ['轴承', '声纹'],
    ...own,
  };
}

export async function saveDemand(
  client: Client,
  input: Typed,
  known?: { id: string; version: number },
): Promise<Posting> {
  const { saved } = await client.run(SAVE_DEMAND, { ...known, input, mark: idempotencyKey() });
  return saved;
}

export async function saveAchievement(
  client: Client,
  input: Typed,
  known?: { id: string; version: number },
): Promise<Posting> {
  const { saved } = await client.run(SAVE_ACHIEVEMENT, { ...known, input, mark: idempotencyKey() });
  return saved;
}

type Kind = keyof typeof MOVES;

/** One move along a record's life. */
export async function act(
  client: Client,
  kind: Kind,
  action: string,
  { id, version }: { id: string; version: number },
  more: { note?: string; reasons?: string[] } = {},
): Promise<Posting> {
  // Each kind has its own actions: which one an action belongs to, the API says.
  const move = MOVES[kind] as TypedDocumentString<{ done: Posting }, { action: string; input: ActInput }>;
  const input = { id, version, clientMutationId: idempotencyKey(), ...more };
  return (await client.run(move, { action, input })).done;
}

/** Posts a demand and has a broker publish it. */
export async function publishDemand(owner: Client, broker: Client, input: Typed): Promise<Posting> {
  const draft = await saveDemand(owner, input);
  return act(broker, 'Demand', 'PUBLISH', await act(owner, 'Demand', 'SUBMIT', draft));
}

/** Lists an achievement; office and centre approve it. */
export async function publishAchievement(
  { author, office, broker }: Record<'author' | 'office' | 'broker', Client>,
  input: Typed,
): Promise<Posting> {
  const submitted = await act(author, 'Achievement', 'SUBMIT', await saveAchievement(author, input));
  return act(broker, 'Achievement', 'PUBLISH', await act(office, 'Achievement', 'APPROVE', submitted));
}

const wan = (sum: number) => `${sum * 10_000}.00`;

function common({ indicators, mode, field, region, title }: SampleRow): Typed {
  const typed = indicators.map(({ name, op, value, unit, type, scale }) => ({
    name,
    kind: type,
    operator: OPERATORS[op],
    value: String(value),
    unit,
    ...(scale ? { scale } : {}),
  }));
  return { title, indicators: typed, modes: [MODES[mode]], field: FIELDS[field], regionCode: region };
}

/** The ten pairs of the demo as people would type them, by number. */
export function samplePairs(): Map<number, { demand: Typed; achievement: Typed }> {
  const { demands, achievements } = JSON.parse(
    readFileSync(new URL('../../apps/demo/match/samples.json', import.meta.url), 'utf8'),
  ) as Samples;
  return new Map(
    demands.map((demand) => [
      demand.no,
      { demand: typedDemand(demand), achievement: typedAchievement(achievements.find(({ no }) => no === demand.no)!) },
    ]),
  );
}

function typedDemand(sample: SampleDemand): Typed {
  const { no, body, budgetWan, requiredTrl, secrecy, deadlineInMonths } = sample;
  const [budgetMin, budgetMax] = budgetWan.map(wan);
  return {
    ...common(sample),
    situation: body,
    budgetMin,
    budgetMax,
    requiredTrl,
    secrecy,
    deadline: dayFromNow(30 * deadlineInMonths),
    noStateSecrets: true,
    ...PUBLIC_SIDES[no],
  };
}

function typedAchievement(sample: SampleAchievement): Typed {
  const { no, body, priceWan, trl } = sample;
  const [priceMin, priceMax] = priceWan.map(wan);
  const { indicators, ...rest } = common(sample);
  const proven = (indicators as Typed[]).map((row) => ({ ...row, evidence: EVIDENCE[no]!.indicator }));
  return { ...rest, indicators: proven, abstract: body, priceMin, priceMax, trl, trlEvidence: EVIDENCE[no]!.trl };
}
