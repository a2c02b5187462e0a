/** What one complete month brought, in fen; the two add up to what was signed. */
export interface MonthFlow {
  month: number;
  /** Signed without a match on the platform. */
  direct: number;
  /** Signed out of a match. */
  matched: number;
}

/** Months of history from which on a season is looked for: two whole years. */
export const SEASON_FROM = 24;
/** A month that never brought anything is not said to be impossible. */
const LEAST = 0.05;

/**
 * Each calendar month against the mean one, as far as years agree: what the months of one name differ by among themselves could bring about
 * seasons by chance, and is taken off what they differ by from others (James and Stein). All 1 below two whole years.
 */
export function seasonsOf(history: readonly MonthFlow[]): number[] {
  const flat = Array<number>(12).fill(1);
  const mean = history.reduce((sum, { direct, matched }) => sum + direct + matched, 0) / (history.length || 1);
  if (history.length < SEASON_FROM || mean <= 0) return flat;
  const named = flat.map((_, index) =>
    history.filter(({ month }) => month === index + 1).map(({ direct, matched }) => (direct + matched) / mean),
  );
  const means = named.map((same) => same.reduce((sum, value) => sum + value, 0) / same.length);
  const level = means.reduce((sum, value) => sum + value, 0) / 12;
  const off = means.map((value) => value - level);
  const chance =
    named.reduce(
      (sum, same, index) =>
        sum + same.reduce((all, value) => all + (value - means[index]!) ** 2, 0) / (same.length - 1) / same.length,
      0,
    ) / 12;
  const wave = waveOf(off);
  const rest = off.map((value, index) => value - wave[index]!);
  const [smooth, single] = [believed(wave, 2 * chance), believed(rest, 9 * chance)];
  return off.map((_, index) => Math.max(LEAST, 1 + (smooth * wave[index]! + single * rest[index]!) / level));
}

/** The wave of one year that lies in twelve months. */
function waveOf(months: readonly number[]): number[] {
  const part = (of: (angle: number) => number): number =>
    months.reduce((sum, value, index) => sum + value * of((index * Math.PI) / 6), 0) / 6;
  const [cosine, sine] = [part(Math.cos), part(Math.sin)];
  return months.map((_, index) => cosine * Math.cos((index * Math.PI) / 6) + sine * Math.sin((index * Math.PI) / 6));
}

/** What part of differences is more than chance. */
function believed(differences: readonly number[], byChance: number): number {
  const seen = differences.reduce((sum, value) => sum + value ** 2, 0);
  return seen > 0 ? Math.max(0, 1 - byChance / seen) : 0;
}
