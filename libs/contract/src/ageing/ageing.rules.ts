import { dayAfter, defineEnum } from '#kernel/values';

export const AgeBand = defineEnum('AgeBand', 'How long money is overdue 账龄.', {
  TO_30: { zh: '1–30 天', en: '1–30 days' },
  TO_60: { zh: '31–60 天', en: '31–60 days' },
  TO_90: { zh: '61–90 天', en: '61–90 days' },
  OVER_90: { zh: '90 天以上', en: 'Over 90 days' },
});
export type AgeBand = keyof typeof AgeBand;

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
