import { fold, runsOf } from './text.js';

/** Different words for one change or quantity, as indicator names use them. The first is kept. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/缩短|降低|下降|减小|降幅|减幅|缩减|节省|节约/g, '减少'],
  [/提升|增加|增长|增幅|提高率/g, '提高'],
  [/耗时|用时|时长|时延|延时|延迟/g, '时间'],
  [/误差|公差/g, '偏差'],
  [/保质期|保鲜期|贮藏期|储藏期/g, '货架期'],
  [/良品率|成品率|良率/g, '合格率'],
  [/不良率|次品率|报废率/g, '废品率'],
  [/正确率|准确度/g, '准确率'],
  [/使用寿命|工作寿命/g, '寿命'],
  [/腐损率|烂果率|腐败率/g, '腐烂率'],
  [/漏报率|漏识率/g, '漏检率'],
];

/** A name or a clause in one spelling, without spaces. */
export function canonicalName(raw: string): string {
  return SAME.reduce((text, [pattern, word]) => text.replace(pattern, word), fold(raw, 2_000)).replace(/\s+/g, '');
}

/** Characters, bigrams and whole tokens of a canonical name. */
function parts(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of runsOf(text)) {
    if (!run.han) {
      found.add(run.text);
      continue;
    }
    for (let at = 0; at < run.text.length; at += 1) {
      found.add(run.text.charAt(at));
      if (at > 0) found.add(run.text.slice(at - 1, at + 1));
    }
  }
  return found;
}

const numbersOf = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).sort().join(' ');

/** Likeness of two canonical names, 0 … 1; names for different figures (30天…, 90天…) are different names. */
export function nameLikeness(left: string, right: string): number {
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  const [leftNumbers, rightNumbers] = [numbersOf(left), numbersOf(right)];
  if (leftNumbers !== '' && rightNumbers !== '' && leftNumbers !== rightNumbers) return 0;
  const [a, b] = [parts(left), parts(right)];
  let shared = 0;
  for (const part of a) if (b.has(part)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** How much of a canonical name the words of a canonical clause say, 0 … 1: its characters, and their order by bigrams. */
export function nameCoverage(name: string, clause: string): number {
  const wanted = parts(name);
  if (wanted.size === 0) return 0;
  const said = parts(clause);
  let singles = 0;
  let singlesSaid = 0;
  let pairs = 0;
  let pairsSaid = 0;
  for (const part of wanted) {
    const isPair = part.length === 2 && /\p{Script=Han}/u.test(part);
    if (isPair) pairs += 1;
    else singles += 1;
    if (said.has(part)) {
      if (isPair) pairsSaid += 1;
      else singlesSaid += 1;
    }
  }
  const characters = singles === 0 ? 0 : singlesSaid / singles;
  return pairs === 0 ? characters : (characters + pairsSaid / pairs) / 2;
}
