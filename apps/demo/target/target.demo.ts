import { Forecasts } from '#target';
import type { DemoPart } from '../part.js';
import { seedIndicators } from './indicators.seed.js';

/** A few values of the plan's indicators, marked as made up. */
export const indicatorsPart: DemoPart = {
  name: 'indicators',
  needs: [],
  run: ({ get, clock, cast }) => seedIndicators({ get, clock, broker: cast.viewer('broker') }),
};

/** The worker drew one before there were contracts; the demo opens with one that knows them. */
export const forecastPart: DemoPart = {
  name: 'forecast',
  needs: ['pairs', 'contracts'],
  run: async ({ get, clock }) => {
    clock.set(new Date());
    await get(Forecasts).draw();
  },
};
