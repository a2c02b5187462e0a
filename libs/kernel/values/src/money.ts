import type { ValueTransformer } from 'typeorm';

/** The largest sum kept: 10^13 yuan, in fen. */
export const MAX_FEN = 10n ** 15n;

const YUAN = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;

/**
 * Reads a decimal string of yuan into whole fen.
 * @returns undefined when the text is not a sum with at most two decimals.
 */
export function parseYuan(text: string): bigint | undefined {
  const parts = YUAN.exec(text.trim());
  if (!parts) return undefined;
  const fen = BigInt(parts[2]!) * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] ? -fen : fen;
}

/** Writes whole fen as a decimal string of yuan: 120000000n → "1200000.00". */
export function formatYuan(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whole fen as people read them: 万元 or 亿元 by size, at most two decimals. */
export function humanYuan(fen: bigint): string {
  const yuan = Number(fen) / 100;
  const show = (value: number) => String(Number(value.toFixed(2)));
  if (Math.abs(yuan) >= 1e8) return `${show(yuan / 1e8)}亿元`;
  if (Math.abs(yuan) >= 1e4) return `${show(yuan / 1e4)}万元`;
  return `${show(yuan)}元`;
}

/** BIGINT comes from the driver as a string; code sees a bigint. */
export const fenTransformer: ValueTransformer = {
  to: (value?: bigint | null) => (value === undefined || value === null ? value : value.toString()),
  from: (value?: string | number | null) => (value === undefined || value === null ? value : BigInt(value)),
};
