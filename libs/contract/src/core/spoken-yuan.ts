/** Whole fen as a sentence says them: 116000000n → "1,160,000"; cents only where there are some. */
export function spokenYuan(fen: bigint): string {
  const whole = (fen / 100n).toLocaleString('en-US');
  const cents = fen % 100n;
  return cents ? `${whole}.${String(cents).padStart(2, '0')}` : whole;
}
