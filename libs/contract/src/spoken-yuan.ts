/** Whole fen as a sentence says them: 116000000n → "1,160,000"; cents only where there are some. */
export function spokenYuan(fen: bigint): string {
  const whole = String(fen / 100n).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = fen % 100n;
  return cents ? `${whole}.${String(cents).padStart(2, '0')}` : whole;
}
