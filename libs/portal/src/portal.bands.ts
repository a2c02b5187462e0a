import type { Sentence } from '#kernel/errors';

/** Bands of budget and price, by their upper end in 万元. */
export const budgetBands: readonly { value: string; below: number; label: Sentence }[] = [
  { value: 'UNDER_20', below: 20, label: { zh: '20 万元以下', en: 'Under 200,000' } },
  { value: 'FROM_20', below: 50, label: { zh: '20–50 万元', en: '200,000–500,000' } },
  { value: 'FROM_50', below: 100, label: { zh: '50–100 万元', en: '500,000–1 million' } },
  { value: 'FROM_100', below: 300, label: { zh: '100–300 万元', en: '1–3 million' } },
  { value: 'FROM_300', below: Number.POSITIVE_INFINITY, label: { zh: '300 万元以上', en: 'Over 3 million' } },
];

/** The band of a sum in fen; null when none was given. */
export function bandOfFen(fen: bigint | null): string | null {
  if (fen === null) return null;
  const wan = Number(fen) / 1_000_000;
  return budgetBands.find(({ below }) => wan < below)!.value;
}
