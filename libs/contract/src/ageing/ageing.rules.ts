import { dayAfter } from '#kernel/values';
/** How long money is overdue. */
export const AgeBand = { TO_30: 'TO_30', TO_60: 'TO_60', TO_90: 'TO_90', OVER_90: 'OVER_90' } as const;
export type AgeBand = (typeof AgeBand)[keyof typeof AgeBand];

/** Days late from and to, both inclusive. */
export const AGE_BANDS: Readonly<Record<AgeBand, { from: number; to: number | null }>> = {
  TO_30: { from: 1, to: 30 },
  TO_60: { from: 31, to: 60 },
  TO_90: { from: 61, to: 90 },
  OVER_90: { from: 91, to: null },
};

export function ageBandOf(daysLate: number): AgeBand {
  return (Object.keys(AGE_BANDS) as AgeBand[]).find(
    (band) => AGE_BANDS[band].to === null || daysLate <= AGE_BANDS[band].to!,
  )!;
}

/** The due days of a band, seen from today; without a beginning for the oldest. */
export function dueDaysOf(band: AgeBand, today: string): { from: string | null; to: string } {
  const { from, to } = AGE_BANDS[band];
  const before = (days: number) => dayAfter(today, -days);
  return { from: to === null ? null : before(to), to: before(from) };
}
