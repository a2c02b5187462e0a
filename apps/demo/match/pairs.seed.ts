import { AchievementService, type AchievementDraft, type AchievementType } from '#achievement';
import { DemandService, type DemandDraft, type DemandType } from '#demand';
import type { SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';
import { addDays, formatYuan, shanghaiDate, startOfShanghaiDay, type FixedClock } from '#kernel/values';
import type { TypedIndicator } from '#taxonomy';
import { readFileSync } from 'node:fs';
import {
  EVIDENCE,
  FIELDS,
  LISTED,
  MODES,
  OPERATORS,
  POSTED,
  PUBLIC_SIDES,
  RIGHTS,
  WAITING_ACHIEVEMENTS,
  WAITING_DEMANDS,
  type SampleAchievement,
  type SampleDemand,
  type SampleRow,
  type Samples,
} from './pairs.seed.data.js';

/** What the story of the pairs needs besides the application: a clock that can be moved, and the people. */
export interface PairSeed extends SeedContext {
  clock: FixedClock;
  broker: Viewer;
  /** Who posts demand n. */
  enterprise: (no: number) => Viewer;
  /** Who lists achievement n, and who speaks for the institute. */
  institute: (no: number) => { author: Viewer; office: Viewer };
}

/** The records of the demo by their numbers, only those that were new. */
export interface SeededPairs {
  demands: Map<number, string>;
  achievements: Map<number, string>;
}

const FEN_PER_WAN = 1_000_000;
const MORNING_HOUR = 10;
const MINUTE_MS = 60_000;

/**
 * Posts the ten demands and lists the ten achievements of the demo through the services, each by its own people and on its own day, and
 * leaves a few more waiting for review. Idempotent.
 */
export async function seedPairs(seed: PairSeed): Promise<SeededPairs> {
  const today = seed.clock.now();
  const samples = JSON.parse(readFileSync(new URL('./samples.json', import.meta.url), 'utf8')) as Samples;
  const added: SeededPairs = { demands: new Map(), achievements: new Map() };
  try {
    for (const sample of samples.achievements) {
      const id = await listAchievement(seed, sample, today);
      if (id) added.achievements.set(sample.no, id);
    }
    for (const sample of [...samples.demands].sort((a, b) => POSTED[b.no]! - POSTED[a.no]!)) {
      const id = await postDemand(seed, sample, today);
      if (id) added.demands.set(sample.no, id);
    }
    seed.clock.set(addDays(today, -1));
    if (added.demands.size) await leaveWaiting(seed, today);
  } finally {
    seed.clock.set(today);
  }
  return added;
}

async function postDemand(seed: PairSeed, sample: SampleDemand, today: Date): Promise<string | undefined> {
  const owner = seed.enterprise(sample.no);
  const service = seed.get(DemandService);
  at(seed, today, POSTED[sample.no]! + 1, sample.no);
  const draft: DemandDraft = {
    title: sample.title,
    situation: sample.body,
    ...rangeOf('budget', sample.budgetWan),
    ...shared(sample),
    requiredTrl: sample.requiredTrl,
    deadline: shanghaiDate(addDays(today, sample.deadlineInMonths * 30)),
    secrecy: sample.secrecy,
    noStateSecrets: true,
    ...PUBLIC_SIDES[sample.no],
  };
  const demand = await service.saveDraft(owner, { draft, clientMutationId: `seed-demand-${sample.no}` });
  if (demand.state !== 'DRAFT') return undefined;
  const submitted = await service.act(owner, 'SUBMIT', move(demand, 'submit'));
  at(seed, today, POSTED[sample.no]!, sample.no);
  await service.act(seed.broker, 'PUBLISH', move(submitted, 'publish'));
  return demand.id;
}

async function listAchievement(seed: PairSeed, sample: SampleAchievement, today: Date): Promise<string | undefined> {
  const { author, office } = seed.institute(sample.no);
  const service = seed.get(AchievementService);
  const evidence = EVIDENCE[sample.no]!;
  at(seed, today, LISTED + 2 - 2 * sample.no, sample.no);
  const draft: AchievementDraft = {
    title: sample.title,
    abstract: sample.body,
    ...rangeOf('price', sample.priceWan),
    ...shared(sample),
    indicators: typedIndicators(sample).map((row) => ({ ...row, evidence: evidence.indicator })),
    trl: sample.trl,
    trlEvidence: evidence.trl,
    ip: [{ ...RIGHTS[sample.ip]!, number: '', owner: '' }],
  };
  const draftSaved = await service.saveDraft(author, { draft, clientMutationId: `seed-achievement-${sample.no}` });
  if (draftSaved.state !== 'DRAFT') return undefined;
  const submitted = await service.act(author, 'SUBMIT', move(draftSaved, 'submit'));
  at(seed, today, LISTED + 1 - 2 * sample.no, sample.no);
  const approved = await service.act(office, 'APPROVE', move(submitted, 'approve'));
  at(seed, today, LISTED - 2 * sample.no, sample.no);
  await service.act(seed.broker, 'PUBLISH', move(approved, 'publish'));
  return draftSaved.id;
}

/** Records that stand on somebody's desk. */
async function leaveWaiting(seed: PairSeed, today: Date): Promise<void> {
  const demands = seed.get(DemandService);
  for (const { no, indicator, mode, maxWan, trl, months, returned, ...texts } of WAITING_DEMANDS) {
    const draft: DemandDraft = {
      ...texts,
      indicators: [indicator],
      modes: [mode],
      budgetMax: wan(maxWan),
      requiredTrl: trl,
      regionCode: '350404',
      deadline: shanghaiDate(addDays(today, months * 30)),
      secrecy: 'PUBLIC',
      noStateSecrets: true,
    };
    const owner = seed.enterprise(1);
    const saved = await demands.saveDraft(owner, { draft, clientMutationId: `seed-waiting-demand-${no}` });
    const submitted = await demands.act(owner, 'SUBMIT', move(saved, 'submit'));
    if (returned)
      await demands.act(seed.broker, 'RETURN', {
        ...move(submitted, 'return'),
        note: returned,
        reasons: ['SITUATION_UNCLEAR'],
      });
  }
  const achievements = seed.get(AchievementService);
  for (const { no, mode, priceWan, approved, ...texts } of WAITING_ACHIEVEMENTS) {
    const { author, office } = seed.institute(1);
    const draft: AchievementDraft = {
      ...texts,
      modes: [mode],
      priceMax: wan(priceWan),
      regionCode: '350200',
      ip: [{ kind: 'INVENTION', state: 'APPLIED', number: '', owner: '' }],
    };
    const saved = await achievements.saveDraft(author, { draft, clientMutationId: `seed-waiting-achievement-${no}` });
    const submitted = await achievements.act(author, 'SUBMIT', move(saved, 'submit'));
    if (approved) await achievements.act(office, 'APPROVE', move(submitted, 'approve'));
  }
}

function shared(sample: SampleRow) {
  return {
    field: FIELDS[sample.field]!,
    modes: [MODES[sample.mode]!],
    regionCode: sample.region,
    indicators: typedIndicators(sample),
  };
}

function typedIndicators(sample: SampleRow): TypedIndicator[] {
  return sample.indicators.map(({ name, op, value, unit, type, scale }) => ({
    name,
    kind: type,
    operator: OPERATORS[op]!,
    value: String(value),
    unit,
    scale,
  }));
}

function rangeOf<Name extends 'budget' | 'price'>(name: Name, [min, max]: [number, number]) {
  return { [`${name}Min`]: wan(min), [`${name}Max`]: wan(max) } as Record<`${Name}Min` | `${Name}Max`, string>;
}

function wan(value: number): string {
  return formatYuan(BigInt(value) * BigInt(FEN_PER_WAN));
}

function move({ id, version, code }: DemandType | AchievementType, step: string) {
  return { id, version, clientMutationId: `seed-${code}-${step}` };
}

/** Sets the clock to the morning of a day some days ago, each record to a few minutes of its own; never beyond now. */
export function at({ clock }: PairSeed, today: Date, daysAgo: number, no: number): void {
  const morning = new Date(
    startOfShanghaiDay(shanghaiDate(addDays(today, -daysAgo)), MORNING_HOUR).getTime() + no * 7 * MINUTE_MS,
  );
  clock.set(morning < today ? morning : today);
}
