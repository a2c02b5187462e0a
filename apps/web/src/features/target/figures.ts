/** 59.9 %: a share as people say it, one decimal at most. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
