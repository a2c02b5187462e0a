import { readFileSync } from 'node:fs';
import { z } from 'zod';

const planFile = z.object({
  plan: z.string(),
  period: z.tuple([z.number().int(), z.number().int()]),
  indicators: z.array(
    z.object({
      code: z.string(),
      unit: z.string(),
      target: z.object({ op: z.string(), value: z.number() }).nullable(),
      targetKind: z.string(),
    }),
  ),
});

const FEN_PER_WAN = 1_000_000n;

/** An annual target and the years for which the plan sets it. */
export interface AnnualTarget {
  from: number;
  to: number;
  fen: bigint;
}

/**
 * The plan's target for 技术合同成交额, from the plan's own numbers. It is an indicator of its own: the 2024 baseline of the plan is 登记额 and
 * is never put into one series with it.
 */
export function turnoverTarget(plan: unknown): AnnualTarget {
  const { period, indicators } = planFile.parse(plan);
  const indicator = indicators.find(({ code }) => code === 'CONTRACT_TURNOVER');
  if (!indicator?.target || indicator.targetKind !== 'annual' || indicator.unit !== '万元')
    throw new Error('the plan has no annual CONTRACT_TURNOVER in 万元');
  return { from: period[0], to: period[1], fen: BigInt(indicator.target.value) * FEN_PER_WAN };
}

export const TURNOVER_TARGET = turnoverTarget(
  JSON.parse(readFileSync(new URL('./plan-indicators.json', import.meta.url), 'utf8')),
);

/** The target of a year; none outside the plan's period. */
export function targetOf(year: number, target: AnnualTarget = TURNOVER_TARGET): bigint {
  return year >= target.from && year <= target.to ? target.fen : 0n;
}
