import { Log } from '#kernel/observability';
import { Clock, newId } from '#kernel/values';
import { OPEN_STAGES } from '#match';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { YearSums } from '../cockpit/year-sums.service.js';
import { ForecastInputs, type Inputs } from './forecast-inputs.service.js';
import { ForecastRow, type ForecastBasis } from './forecast.entity.js';
import { SEASON_FROM } from './forecast.seasons.js';
import { expectedOf, simulate } from './forecast.simulation.js';
import { PRIORS, meanShare } from './forecast.stages.js';

const SIMULATIONS = 10_000;
const MAX_SEED = 2 ** 31 - 1;
const CLOSERS = 20;

/** Draws the running year's forecast anew and keeps it. The worker does this; requests read what it kept. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly inputs: ForecastInputs,
    private readonly sums: YearSums,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async draw(seed = randomInt(MAX_SEED)): Promise<ForecastRow> {
    const begun = performance.now();
    const asOf = this.clock.now();
    const input = await this.inputs.at(asOf);
    const { months, reachShare } = await simulate(input, { simulations: SIMULATIONS, seed, pause: others });
    const expected = expectedOf(input);
    const signed = total(input.signed);
    const row: ForecastRow = {
      id: newId(),
      year: input.year,
      asOf,
      model: PRIORS.model,
      seed,
      simulations: SIMULATIONS,
      target: BigInt(input.target),
      reachShare,
      largestShare: signed > 0 ? Number(await this.sums.largest(input.year)) / signed : 0,
      months: months.map(({ month, p10, p50, p90 }) => ({ month, p10: fen(p10), p50: fen(p50), p90: fen(p90) })),
      basis: basisOf(input, expected),
      closers: expected
        .filter((each) => each.fen >= 1)
        .slice(0, CLOSERS)
        .map(({ id, probability, fen: sum }) => ({ matchId: id, probability, expected: fen(sum) })),
    };
    await this.dataSource.manager.insert(ForecastRow, row);
    this.log.info(
      {
        year: row.year,
        open: input.open.length,
        months: input.history.length,
        ms: Math.round(performance.now() - begun),
      },
      'forecast: drawn',
    );
    return row;
  }

  /** The newest of a year; null when none was drawn. */
  latest(year: number): Promise<ForecastRow | null> {
    return this.dataSource.manager.findOne(ForecastRow, { where: { year }, order: { asOf: 'DESC', id: 'DESC' } });
  }
}

function basisOf(input: Inputs, expected: readonly { id: string; fen: number }[]): ForecastBasis {
  const sumOf = new Map(expected.map((each) => [each.id, each.fen]));
  const stages = OPEN_STAGES.map((stage) => {
    const open = input.open.filter((match) => match.stage === stage);
    return {
      stage,
      open: open.length,
      expected: fen(total(open.map(({ id }) => sumOf.get(id)!))),
      share: meanShare(input.stages[stage]),
      seen: input.stages[stage].seen,
    };
  });
  return {
    signed: fen(total(input.signed)),
    months: input.history.length,
    seasonal: input.history.length >= SEASON_FROM,
    meanMonth: fen(
      input.history.length
        ? total(input.history.map(({ direct, matched }) => direct + matched)) / input.history.length
        : 0,
    ),
    pipeline: fen(total(expected.map((each) => each.fen))),
    open: input.open.length,
    withoutSum: input.withoutSum,
    outside: input.outside,
    stages: stages.filter(({ open }) => open > 0),
    ended: input.ended,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function fen(value: number): string {
  return String(Math.round(value));
}
