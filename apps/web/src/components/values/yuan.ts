import type { Lang } from '../../app/words/i18n';

/** "1200000.50" as whole fen; undefined when it is not a sum. */
export function toFen(yuan: string | null | undefined): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan?.trim() ?? '');
  if (!match) return undefined;
  const fen = BigInt(match[2] as string) * 100n + BigInt((match[3] ?? '').padEnd(2, '0') || '0');
  return match[1] ? -fen : fen;
}

/** Whole fen as the decimal string that the server takes. */
export function fromFen(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const size = fen < 0n ? -fen : fen;
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

function grouped(digits: string): string {
  return BigInt(digits).toLocaleString('en-US');
}

/** The exact sum with separators: "1,200,000" or "1,200,000.50". */
export function exactYuan(yuan: string): string {
  const fen = toFen(yuan);
  if (fen === undefined) return yuan;
  const [whole, part] = fromFen(fen < 0n ? -fen : fen).split('.') as [string, string];
  return `${fen < 0n ? '-' : ''}${grouped(whole)}${part === '00' ? '' : `.${part}`}`;
}

interface Unit {
  /** One of it, in fen. */
  fen: bigint;
  zh: string;
  en: string;
}

const WAN: Unit = { fen: 1_000_000n, zh: '万元', en: '' };
const YI: Unit = { fen: 10_000_000_000n, zh: '亿元', en: '' };
const YUAN: Unit = { fen: 100n, zh: '元', en: '' };
const THOUSAND: Unit = { fen: 100_000n, zh: '', en: 'k' };
const MILLION: Unit = { fen: 100_000_000n, zh: '', en: 'm' };
const BILLION: Unit = { fen: 100_000_000_000n, zh: '', en: 'bn' };

function unitOf(fen: bigint, lang: Lang): Unit {
  const size = fen < 0n ? -fen : fen;
  const units = lang === 'zh' ? [YI, WAN] : [BILLION, MILLION, THOUSAND];
  return units.find((unit) => size >= unit.fen) ?? YUAN;
}

function figure(fen: bigint, unit: Unit): string {
  const size = fen < 0n ? -fen : fen;
  const hundredths = (size * 100n + unit.fen / 2n) / unit.fen;
  const part = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0{1,2}$/, '');
  return `${fen < 0n ? '-' : ''}${grouped(String(hundredths / 100n))}${part ? `.${part}` : ''}`;
}

/** 万元 or 亿元 by size, two decimals at most: "120 万元", "2 亿元", "8,500 元"; "¥1.2m" in English. */
export function shortYuan(yuan: string, lang: Lang): string {
  const fen = toFen(yuan);
  if (fen === undefined) return yuan;
  const unit = unitOf(fen, lang);
  return lang === 'zh' ? `${figure(fen, unit)} ${unit.zh}` : `¥${figure(fen, unit)}${unit.en}`;
}

/** Two sums with one unit: "60–80 万元". Equal sums are written once. */
export function shortRange(min: string, max: string, lang: Lang): string {
  const [low, high] = [toFen(min), toFen(max)];
  if (low === undefined || high === undefined || low === high) return shortYuan(max, lang);
  const unit = unitOf(high, lang);
  if (low > 0n && low * 10n < unit.fen) return `${shortYuan(min, lang)}–${shortYuan(max, lang)}`;
  return lang === 'zh'
    ? `${figure(low, unit)}–${figure(high, unit)} ${unit.zh}`
    : `¥${figure(low, unit)}–${figure(high, unit)}${unit.en}`;
}
