import type { Locale } from '#kernel/errors';
import { defineEnum } from '#kernel/values';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ENGLISH_NAMES, ENGLISH_UNITS } from './plan-names.js';

export const TargetKind = defineEnum('TargetKind', 'What kind of target the plan sets 目标类型.', {
  ANNUAL: { zh: '年度目标', en: 'Annual' },
  BY_2029: { zh: '2029 年目标', en: 'By 2029' },
  HOLD: { zh: '保持', en: 'Held' },
  BASELINE_ONLY: { zh: '只有基期', en: 'Baseline only' },
  ANNUAL_OR_CUMULATIVE: { zh: '年均或累计', en: 'Annual or cumulative', about: 'The plan leaves it open' },
});
export type TargetKind = keyof typeof TargetKind;

const KINDS: Readonly<Record<string, TargetKind>> = {
  annual: 'ANNUAL',
  'by-2029': 'BY_2029',
  hold: 'HOLD',
  'baseline-only': 'BASELINE_ONLY',
  'annual-or-cumulative': 'ANNUAL_OR_CUMULATIVE',
};

const planFile = z.object({
  baseYear: z.number().int(),
  period: z.tuple([z.number().int(), z.number().int()]),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      baseline: z.array(
        z.object({
          year: z.number().int(),
          value: z.number(),
          approximate: z.boolean().default(false),
          cumulative: z.boolean().default(false),
        }),
      ),
      target: z.object({ op: z.literal('>='), value: z.number() }).nullable(),
      targetKind: z.enum(Object.keys(KINDS)).transform((kind) => KINDS[kind]!),
      quote: z.string(),
      note: z.string(),
    }),
  ),
});

export interface Baseline {
  year: number;
  value: number;
  approximate: boolean;
  /** Summed up over years: never drawn in one line with values of single years. */
  cumulative: boolean;
}

/** An indicator as the plan has it. Its code is its identity: what the plan says of one is never used for another. */
export interface PlanIndicator {
  code: string;
  name: string;
  unit: string;
  baseline: readonly Baseline[];
  target: number | null;
  targetKind: TargetKind;
  quote: string;
  note: string;
}

export interface Plan {
  baseYear: number;
  from: number;
  to: number;
  indicators: readonly PlanIndicator[];
}

/** Reads the plan. @throws Error for one that cannot be, such as a target without a kind. */
export function readPlan(json: unknown): Plan {
  const { baseYear, period, indicators } = planFile.parse(json);
  const listed = indicators.map(({ target, ...indicator }) => ({ ...indicator, target: target?.value ?? null }));
  for (const { code, target, targetKind } of listed)
    if ((target === null) !== (targetKind === 'BASELINE_ONLY'))
      throw new Error(`the plan's target of ${code} and its kind contradict each other`);
  if (new Set(listed.map(({ code }) => code)).size !== listed.length)
    throw new Error('the plan names an indicator twice');
  return { baseYear, from: period[0], to: period[1], indicators: listed };
}

export const PLAN = readPlan(JSON.parse(readFileSync(new URL('./plan-indicators.json', import.meta.url), 'utf8')));

export function planIndicator(code: string, plan: Plan = PLAN): PlanIndicator | undefined {
  return plan.indicators.find((indicator) => indicator.code === code);
}

export function nameOf({ code, name }: PlanIndicator, locale: Locale): string {
  return locale === 'zh' ? name : (ENGLISH_NAMES[code] ?? name);
}

export function unitName({ unit }: PlanIndicator, locale: Locale): string {
  return locale === 'zh' ? unit : (ENGLISH_UNITS[unit] ?? unit);
}

/** What the platform knows by itself: computed from the ledger, never typed. Each has an account of its own. */
export const COMPUTED = { CONTRACT_TURNOVER: 'TURNOVER', CONTRACT_REGISTERED: 'REGISTERED' } as const;
export type ComputedCode = keyof typeof COMPUTED;

export function isComputed(code: string): code is ComputedCode {
  return Object.hasOwn(COMPUTED, code);
}

/** Indicators that sound alike and are not the same: a figure of one is not taken over into the other. */
const ALIKE: readonly (readonly [string, string])[] = [['RD_ACTIVITY_COVERAGE', 'RD_INSTITUTION_COVERAGE']];

/** The indicator that this one is easily mistaken for. */
export function alikeOf(code: string): string | undefined {
  const pair = ALIKE.find((each) => each.includes(code));
  return pair?.find((each) => each !== code);
}
