import { ContractOriginRepository, wouldCount } from '#contract';
import { daysSince, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { MatchOutcomes, OPEN_STAGES, type OpenMatchRow, type OpenStage } from '#match';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { YearSums } from '../cockpit/year-sums.service.js';
import { targetOf } from '../plan/plan-targets.js';
import type { MonthFlow } from './forecast.seasons.js';
import type { ForecastInput, OpenMatch } from './forecast.simulation.js';
import { estimateStages, type Passage } from './forecast.stages.js';

/** As many years back as the simulation looks. */
const YEARS_BACK = 3;

export interface Inputs extends ForecastInput {
  year: number;
  withoutSum: number;
  /** Open matches between parties of which the policy counts neither. */
  outside: number;
  ended: number;
}

/** Gathers what a forecast of the running year rests on. */
@Injectable()
export class ForecastInputs {
  constructor(
    private readonly sums: YearSums,
    private readonly origins: ContractOriginRepository,
    private readonly outcomes: MatchOutcomes,
    private readonly organizations: OrganizationFacade,
  ) {}

  async at(now: Date): Promise<Inputs> {
    const [year, month] = shanghaiDate(now).split('-').map(Number) as [number, number];
    const [flows, all, passages] = await Promise.all([
      this.flows(year),
      this.outcomes.open(),
      this.outcomes.passages(),
    ]);
    const rows = await this.countable(all, shanghaiDate(now));
    const ends = Array.from({ length: 13 - month }, (_, index) => endOfMonth(year, month + index));
    const days = ends.map((end) => daysSince(now, end));
    const length = daysSince(startOfShanghaiDay(`${year}-${two(month)}-01`), ends[0]!);
    return {
      year,
      signed: flows
        .filter((flow) => flow.year === year && flow.month <= month)
        .map(({ direct, matched }) => direct + matched),
      restOfMonth: days[0]! / length,
      daysToMonthEnds: days,
      history: withoutEmptyStart(flows.filter((flow) => flow.year < year || flow.month < month)),
      open: rows.flatMap((row) => openOf(row, now)),
      withoutSum: rows.filter(({ expectedSum }) => !expectedSum).length,
      outside: all.length - rows.length,
      stages: estimateStages(passages.filter((passage): passage is Passage => isOpen(passage.stage))),
      ended: passages.filter(({ stage }) => stage === 'LEAD').length,
      target: Number(targetOf(year)),
    };
  }

  /** Those whose contract would count, as far as it is known where the two are: a forecast of what counts rests on nothing else. */
  private async countable(rows: readonly OpenMatchRow[], today: string): Promise<OpenMatchRow[]> {
    const ids = rows.flatMap(({ demandOrganizationId, instituteId }) => [demandOrganizationId, instituteId]);
    const organizations = await this.organizations.byIds([...new Set(ids)]);
    return rows.filter(({ demandOrganizationId, instituteId }) => {
      const [buyer, seller] = [organizations.get(demandOrganizationId), organizations.get(instituteId)];
      return (
        !buyer ||
        !seller ||
        wouldCount({ signedOn: today, buyerRegionCode: buyer.regionCode, sellerRegionCode: seller.regionCode })
      );
    });
  }

  /** What each month brought, in order, from the first year that is looked at. */
  private async flows(year: number): Promise<(MonthFlow & { year: number })[]> {
    const matched = new Map(
      (await this.origins.matchedMonths()).map((row) => [`${row.year}-${row.month}`, Number(row.fen)]),
    );
    const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => year - YEARS_BACK + index);
    const months = await Promise.all(years.map((each) => this.sums.months(each)));
    return months.flatMap((sums, index) =>
      sums.map((sum, at) => {
        const own = matched.get(`${years[index]!}-${at + 1}`) ?? 0;
        return { year: years[index]!, month: at + 1, matched: own, direct: Number(sum) - own };
      }),
    );
  }
}

/** The platform's history begins with the first month that brought anything. */
function withoutEmptyStart<Flow extends MonthFlow>(flows: Flow[]): Flow[] {
  const first = flows.findIndex(({ direct, matched }) => direct !== 0 || matched !== 0);
  return first < 0 ? [] : flows.slice(first);
}

function openOf(
  { id, stage, expectedSum, stageSince }: { id: string; stage: string; expectedSum: bigint | null; stageSince: Date },
  now: Date,
): OpenMatch[] {
  if (!isOpen(stage)) return [];
  return [
    {
      id,
      stage,
      expectedSum: Number(expectedSum ?? 0n),
      daysAtStage: Math.max(0, daysSince(stageSince, now)),
    },
  ];
}

function isOpen(stage: string): stage is OpenStage {
  return (OPEN_STAGES as readonly string[]).includes(stage);
}

function endOfMonth(year: number, month: number): Date {
  return startOfShanghaiDay(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
