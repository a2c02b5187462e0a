import type { Viewer } from '#kernel/access';
import { message, storedMessage, type CodePart, type Locale, type ParamsArgument } from '#kernel/errors';
import { Clock, formatYuan, humanYuan, shanghaiYear } from '#kernel/values';
import { MatchFacade, matchLifecycle } from '#match';
import { Injectable } from '@nestjs/common';
import type { ForecastRow } from './forecast.entity.js';
import { SEASON_FROM } from './forecast.seasons.js';
import { Forecasts } from './forecast.service.js';
import type { Forecast, GapCloser } from './forecast.types.js';

/** The forecast as it is told. */
@Injectable()
export class ForecastView {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly matches: MatchFacade,
    private readonly clock: Clock,
  ) {}

  /** @returns null for a year that is over or not begun, and before the worker has drawn one. */
  async of(viewer: Viewer, asked?: number | null): Promise<Forecast | null> {
    const year = asked ?? shanghaiYear(this.clock.now());
    const row = year === shanghaiYear(this.clock.now()) ? await this.forecasts.latest(year) : null;
    if (!row) return null;
    const end = row.months.at(-1)!;
    const gap = row.target - BigInt(end.p50);
    return {
      year,
      asOf: row.asOf,
      target: formatYuan(row.target),
      p10: yuan(end.p10),
      p50: yuan(end.p50),
      p90: yuan(end.p90),
      reachShare: row.reachShare,
      gap: formatYuan(gap > 0n ? gap : 0n),
      largestContractShare: row.largestShare,
      sentence: sentenceOf(row, viewer.locale),
      basis: basisOf(row, viewer.locale),
      months: row.months.map(({ month, p10, p50, p90 }) => ({ month, p10: yuan(p10), p50: yuan(p50), p90: yuan(p90) })),
      closers: await this.closers(viewer, row),
      model: row.model,
      seed: row.seed,
      simulations: row.simulations,
    };
  }

  /** Each as the viewer may see it; what they may not see is not there. */
  private async closers(viewer: Viewer, { closers }: ForecastRow): Promise<GapCloser[]> {
    const shown = await this.matches.present(
      viewer,
      closers.map(({ matchId }) => matchId),
    );
    return closers.flatMap(({ matchId, probability, expected }) => {
      const match = shown.get(matchId);
      return match ? [{ match, probability, expected: yuan(expected) }] : [];
    });
  }
}

function sentenceOf({ months, target, reachShare }: ForecastRow, locale: Locale): string {
  const { p10, p50, p90 } = months.at(-1)!;
  const chance =
    reachShare < 0.01
      ? message('forecast.chance.low', {}, locale)
      : reachShare > 0.99
        ? message('forecast.chance.high', {}, locale)
        : message('forecast.chance', { share: percent(reachShare) }, locale);
  return message(
    'forecast.sentence',
    {
      p10: said(p10, locale),
      p50: said(p50, locale),
      p90: said(p90, locale),
      target: said(String(target), locale),
      chance,
    },
    locale,
  );
}

function basisOf({ basis, largestShare }: ForecastRow, locale: Locale): string[] {
  const say = <Code extends CodePart<'forecast.basis.'>>(
    code: Code,
    ...[params]: ParamsArgument<`forecast.basis.${Code}`>
  ) => storedMessage(`forecast.basis.${code}`, { ...params }, locale);
  const season = basis.seasonal ? say('season') : say('noSeason', { months: SEASON_FROM });
  return [
    say('signed', { sum: said(basis.signed, locale), share: percent(largestShare) }),
    basis.months ? say('run', { months: basis.months, sum: said(basis.meanMonth, locale), season }) : say('noRun'),
    say('pipeline', { open: basis.open, sum: said(basis.pipeline, locale) }),
    ...basis.stages.map(({ stage, open, expected, share }) =>
      say('stage', {
        stage: matchLifecycle.states[stage][locale],
        open,
        share: percent(share),
        sum: said(expected, locale),
      }),
    ),
    ...(basis.outside ? [say('outside', { count: basis.outside })] : []),
    ...(basis.withoutSum ? [say('withoutSum', { count: basis.withoutSum })] : []),
    say('learned', { ended: basis.ended }),
    say('notTwice'),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function yuan(fen: string): string {
  return formatYuan(BigInt(fen));
}

/** A sum as people say it in either language. */
function said(fen: string, locale: Locale): string {
  if (locale === 'zh') return humanYuan(BigInt(fen));
  const value = Number(fen) / 100;
  return value >= 1e6 ? `¥${Number((value / 1e6).toFixed(2))}m` : `¥${Math.round(value).toLocaleString('en')}`;
}
