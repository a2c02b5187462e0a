import { useEffect, useEffectEvent, useRef } from 'react';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import type { CockpitForecastQuery } from '../../../generated/graphql';

const ForecastDocument = graphql(`
  query CockpitForecast($year: Int) {
    forecast(year: $year) {
      year asOf target p10 p50 p90 reachShare gap largestContractShare sentence basis
      months { month p10 p50 p90 }
      closers { probability expected match { id code demand { id title } } }
    }
  }
`);

export type Forecast = NonNullable<CockpitForecastQuery['forecast']>;

/** The running year's forecast, null for another year or before the worker has drawn one. A new `asOf` says that a figure moved. */
export function useForecast(year: number, asOf: string): Forecast | null {
  const part = useLoad(ForecastDocument, { year }, { requestPolicy: 'cache-and-network' });
  const shown = useRef(asOf);
  const reload = useEffectEvent(part.reload);
  useEffect(() => {
    if (shown.current === asOf) return;
    shown.current = asOf;
    reload();
  }, [asOf]);
  return part.data?.forecast ?? null;
}

/** Contracts were signed since: its low end is never below what was signed when it was drawn. */
export function isOutdated(forecast: Forecast, signed: string): boolean {
  return Number(forecast.p10) < Number(signed);
}
