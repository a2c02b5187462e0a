/**
 * Quantities that indicators are stated in: unit → [dimension, factor to the dimension's base]. Spelled folded, so MPa
 * and mPa are one: the larger, which is what firms ask for.
 */
const UNITS = new Map<string, readonly [dimension: string, factor: number]>();

function dimension(name: string, units: Record<string, number>): void {
  for (const [spellings, factor] of Object.entries(units)) {
    for (const spelling of spellings.split(' ')) UNITS.set(spelling, [name, factor]);
  }
}

const DAY = 86_400;
dimension('share', {
  '% 个百分点 百分点 pct': 1,
  '‰': 0.1,
  成: 10,
  'ppm mg/kg μg/g': 1e-4,
  'ppb μg/kg ng/g': 1e-7,
  ppt: 1e-10,
});
dimension('concentration', { 'g/l': 1e3, 'mg/l': 1, 'μg/l': 1e-3 });
dimension('time', {
  '年 a year years 周年': 365 * DAY,
  '月 个月 month months': 30 * DAY,
  '周 星期 week weeks': 7 * DAY,
  '天 日 d day days': DAY,
  '小时 h 时 hr hour hours 个小时': 3600,
  '分钟 min 分 minute minutes': 60,
  '秒 s sec 秒钟 second seconds': 1,
  '毫秒 ms': 1e-3,
  '微秒 μs us': 1e-6,
  '纳秒 ns': 1e-9,
});
dimension('money', { '元 人民币 rmb cny': 1, 千元: 1e3, '万元 万': 1e4, 百万元: 1e6, 千万元: 1e7, '亿元 亿': 1e8 });
dimension('length', {
  '纳米 nm': 1e-9,
  '微米 μm um': 1e-6,
  '毫米 mm': 1e-3,
  '厘米 公分 cm': 1e-2,
  '米 m': 1,
  '千米 公里 km': 1e3,
  å: 1e-10,
});
dimension('area', {
  'mm2 平方毫米': 1e-6,
  'cm2 平方厘米': 1e-4,
  'm2 平方米 平米': 1,
  亩: 666.667,
  '公顷 hm2 ha': 1e4,
  'km2 平方公里': 1e6,
});
dimension('volume', { '毫升 ml': 1e-3, '升 l': 1, 'm3 立方米 立方 方': 1e3 });
dimension('mass', { '微克 μg': 1e-6, '毫克 mg': 1e-3, '克 g': 1, '千克 公斤 kg': 1e3, '吨 t': 1e6, 万吨: 1e10 });
dimension('temperature', { '°c 摄氏度 度': 1 });
dimension('pressure', { 'pa 帕': 1, 'kpa 千帕': 1e3, 'mpa 兆帕': 1e6, 'gpa 吉帕': 1e9, bar: 1e5 });
dimension('power', { 毫瓦: 1e-3, 'w 瓦': 1, 'kw 千瓦': 1e3, '兆瓦 mw': 1e6 });
dimension('energy', { 'j 焦': 1, 'kj 千焦': 1e3, 'kwh 度电 千瓦时': 3.6e6 });
dimension('voltage', { 'mv 毫伏': 1e-3, 'v 伏': 1, 'kv 千伏': 1e3 });
dimension('frequency', { 'hz 赫兹': 1, 'khz 千赫': 1e3, 'mhz 兆赫': 1e6, ghz: 1e9 });
dimension('count', {
  '次 个 件 台 套 张 幅 条 只 处 人 项 份 头 株 循环': 1,
  '千次 千件 千台': 1e3,
  '万次 万个 万件 万台 万套 万张 万人 万只': 1e4,
});
dimension('speed', { 'm/s 米/秒': 1, 'km/h 公里/小时': 1 / 3.6, 'm/min 米/分钟 米/分': 1 / 60, 'mm/s': 1e-3 });

/** One spelling of a unit: folded, without spaces, brackets and the sign of a tolerance. */
export function cleanUnit(unit: string): string {
  return unit
    .replace(/[\s±()（）]/g, '')
    .replace(/℃/g, '°c')
    .replace(/[·•∙]/g, '·')
    .replace(/^µ/, 'μ');
}

/** The value in the other unit; undefined when the two do not measure the same. Both units folded. */
export function convert(value: number, from: string, to: string): number | undefined {
  const source = cleanUnit(from);
  const target = cleanUnit(to);
  if (source === target) return value;
  const left = UNITS.get(source);
  const right = UNITS.get(target);
  if (left === undefined || right === undefined || left[0] !== right[0]) return undefined;
  return (value * left[1]) / right[1];
}

/** The longest unit that stands at the beginning of a folded text. */
export function unitAt(text: string): string {
  for (let length = Math.min(8, text.length); length > 0; length -= 1) {
    const candidate = text.slice(0, length);
    if (UNITS.has(candidate)) {
      // Latin units end at a word's end: `m` is not the beginning of `model`.
      if (/[a-z]$/.test(candidate) && /^[a-z]/.test(text.slice(length))) continue;
      return candidate;
    }
  }
  return /^[a-zμ°ω][a-zμ°ω0-9]{0,5}(?:[·/][a-zμ°ω0-9]{1,6}){0,2}/.exec(text)?.[0] ?? '';
}

const DIGITS: Record<string, number> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 半, 六, 十二, 三十五: small Chinese numerals as prose uses them. */
export function chineseNumber(text: string): number | undefined {
  const direct = DIGITS[text];
  if (direct !== undefined) return direct;
  const match = /^([一二两三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (match === null) return undefined;
  return (match[1] ? (DIGITS[match[1]] ?? 1) : 1) * 10 + (match[2] ? (DIGITS[match[2]] ?? 0) : 0);
}

const MULTIPLIERS: Record<string, number> = { '': 1, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** `1,200`, `3.5`, `1.2e5`, `10万`, `＜3` already folded; undefined for anything that is not one number. */
export function parseNumber(raw: string): number | undefined {
  const match = /^(?:[<>=≤≥≦≧~≈±约]+\s*)?([+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s*([百千万亿]))?$/.exec(raw.trim());
  if (match === null) return undefined;
  const value = Number((match[1] ?? '').replace(/,/g, '')) * (MULTIPLIERS[match[2] ?? ''] ?? 1);
  return Number.isFinite(value) ? value : undefined;
}
