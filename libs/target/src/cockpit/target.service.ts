import { UserError, type Locale } from '#kernel/errors';
import { Clock, formatYuan, shanghaiDate, shanghaiYear, valuesOf } from '#kernel/values';
import { FEWEST_TOLD, Ledger, LedgerSums } from '#ledger';
import { MatchFacade, matchLifecycle } from '#match';
import { HomeCounts } from '#portal';
import { Field, fieldLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { TURNOVER_TARGET, targetOf } from '../plan/plan-targets.js';
import { elapsedShare, figuresOf, shareOf, type Money } from './cockpit.rules.js';
import type { Cockpit, HomeFigures } from './target.types.js';

const ROUNDED_FEN = 100_000_000n;

/** Where the year stands. Every figure is a sum of ledger entries, kept up in the transaction that adds them. */
@Injectable()
export class TargetService {
  constructor(
    private readonly ledger: Ledger,
    private readonly cuts: LedgerSums,
    private readonly matches: MatchFacade,
    private readonly counts: HomeCounts,
    private readonly clock: Clock,
  ) {}

  /** @param asked the running year when left out. */
  async cockpit(asked: number | null | undefined, locale: Locale): Promise<Cockpit> {
    const now = this.clock.now();
    const year = asked ?? shanghaiYear(now);
    const years = await this.years();
    if (!years.includes(year)) throw UserError.bad('year', 'target.year', { from: years[0]!, to: years.at(-1)! });
    const [sums, largest, stages, parts] = await Promise.all([
      this.ledger.sums(year),
      this.ledger.largest(year),
      this.matches.funnel(),
      this.cuts.turnover(year, 'field'),
    ]);
    // As many as there are rows behind: an amendment of an older contract has a row of its own, too.
    const contracts = new Map(parts.map(({ part, contracts: count }) => [part, count]));
    const figures = figuresOf(sums, valuesOf(Field));
    const target = targetOf(year);
    return {
      year,
      years,
      target: formatYuan(target),
      ...inYuan(figures),
      signedShare: shareOf(figures.signed, target),
      contractCount: parts.reduce((sum, { contracts: count }) => sum + count, 0),
      largestContractShare: shareOf(largest, figures.signed),
      expectedShareByToday: elapsedShare(year, shanghaiDate(now)),
      byMonth: figures.byMonth.map((each) => ({ month: each.month, ...inYuan(each) })),
      byField: figures.byField.map((each) => ({
        field: each.field as Field,
        label: fieldLabel(each.field as Field, locale),
        count: contracts.get(each.field) ?? 0,
        ...inYuan(each),
      })),
      funnel: stages.map(({ stage, count, expectedSum }) => ({
        stage,
        label: matchLifecycle.states[stage][locale],
        count,
        expectedSum: formatYuan(expectedSum),
      })),
      updatedAt: now,
    };
  }

  /** What everyone may know: of turnover what the months gone by brought, in whole millions, and nothing of so few contracts that one could be read out of it. */
  async home(): Promise<HomeFigures> {
    const [year, month] = shanghaiDate(this.clock.now()).split('-').map(Number) as [number, number];
    const { signed, contractCount } = figuresOf(
      (await this.ledger.sums(year)).filter((sum) => sum.month < month),
      [],
    );
    const tellable = contractCount >= FEWEST_TOLD;
    const [publishedDemands, publishedAchievements, organizations] = await Promise.all([
      this.counts.of('publishedDemands'),
      this.counts.of('publishedAchievements'),
      this.counts.of('organizations'),
    ]);
    return {
      year,
      through: month - 1,
      target: formatYuan(targetOf(year)),
      signed: tellable ? formatYuan(signed - (signed % ROUNDED_FEN)) : null,
      contractCount: tellable ? contractCount : null,
      publishedDemands,
      publishedAchievements,
      organizations,
    };
  }

  /** The plan's years up to now, and whichever others the ledger knows. */
  private async years(): Promise<number[]> {
    const now = shanghaiYear(this.clock.now());
    const planned = Array.from(
      { length: TURNOVER_TARGET.to - TURNOVER_TARGET.from + 1 },
      (_, index) => TURNOVER_TARGET.from + index,
    );
    const years = new Set([now, ...planned.filter((year) => year <= now), ...(await this.ledger.years())]);
    return [...years].sort((a, b) => a - b);
  }
}

function inYuan({ signed, registered, paid }: Money): { signed: string; registered: string; paid: string } {
  return { signed: formatYuan(signed), registered: formatYuan(registered), paid: formatYuan(paid) };
}
