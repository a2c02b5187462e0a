import { isBoilerplate } from '../boilerplate.js';
import type { AchievementText, DemandText } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import { isEnglishStop } from '../terms.js';
import { fold, isHan, wordsOf, type Word } from '../text.js';

/** Where a demand says what it wants, outside the field that is meant for it. */
const ASKING =
  /(?:^|[,，])\s*(?:现|拟|急|特)?(?:寻求|征求|求购|求|希望|需要|需|要求|必须|应当|应能|应|须|能够|可)(?!由)(.{2,})/u;
/** What is welcome but not asked, and what only sets the scene. */
const OPTIONAL = /^(?:也可|亦可|可由|或可|如|例如|比如|目前|现有|已有|由于|因为)/u;
const CLAUSES = /[。;；:!！?？\n]|,(?!\d{3})|(?<=[^\d])\d+[、.)](?!\d)/u;
const LEAD =
  /^(?:(?:团队|对方|承接方|系统|方案|产品|现|拟|急|特)?(?:寻求|征求|求购|求|希望|需要|需|要求|必须|应当|应能|应|须|能够|能|可以|可|研制|研发|开发|设计|实现|提供|解决|掌握|建立|完成|形成|具备|支持|包括|包含|满足|并|且|对|将|使)\s*)+/u;
const JOINTS = /以及|[、/和与及或]|(?<=\p{Script=Han}{2})并(?=\p{Script=Han}{2})/u;

/** The things a demand asks for, as short phrases: 低功耗监测终端, 无人机巡查预警系统. */
export function askedItems(demand: DemandText): string[] {
  const { bodyCap } = PARAMETERS.limits;
  const clauses: string[] = [];
  for (const raw of [demand.wantedResult, demand.constraints]) clauses.push(...fold(raw, bodyCap).split(CLAUSES));
  for (const clause of fold(demand.situation, bodyCap).split(CLAUSES)) {
    const asked = ASKING.exec(clause ?? '')?.[1];
    if (asked !== undefined && !OPTIONAL.test((clause ?? '').trim())) clauses.push(asked);
  }
  if (clauses.every((clause) => (clause ?? '').trim() === ''))
    clauses.push(...fold(demand.title, PARAMETERS.limits.titleCap).split(CLAUSES));
  const items = new Set<string>();
  for (const clause of clauses) {
    const trimmed = (clause ?? '').trim();
    if (trimmed === '' || OPTIONAL.test(trimmed)) continue;
    for (const item of trimmed.replace(LEAD, '').split(JOINTS)) {
      const phrase = (item ?? '').replace(LEAD, '').trim();
      if (phrase.length >= 2 && phrase.length <= 60) items.add(phrase);
    }
  }
  return [...items].slice(0, 60);
}

/** Signs of a sentence rather than of a thing's name, and of what is asked of the partner rather than of the technology. */
const NO_NAME =
  /[的了会来将被使达到于\d]|出现|防止|避免|进行|相关|人才|科研|院所|公司|合作|资质|专家|资料|经验|团队|以上|尤其|特别/u;

/** Words that name the kind of thing rather than the thing: not worth a gap of their own. */
const filler = (word: Word): boolean =>
  isBoilerplate(word.text) || isEnglishStop(word.text) || (!isHan(word.text) && !/[a-z]/.test(word.text));

function mentioned(word: string, prose: string): boolean {
  if (prose.includes(word)) return true;
  if (!isHan(word)) return false;
  // 纯化 and 高纯, 标注 and 标记: a telling character in common is taken as mention; a false gap costs more trust than a missing one.
  const telling = [...word].filter((character) => !isBoilerplate(character));
  return telling.length > 0 && telling.some((character) => prose.includes(character));
}

/**
 * Phrases that the demand asks for and the achievement's whole text does not touch. A phrase is a row of words none of
 * which is mentioned, at least four characters long, or a whole asked item.
 */
export function unmentioned(demand: DemandText, achievement: AchievementText): string[] {
  const { bodyCap } = PARAMETERS.limits;
  const named = achievement.indicators.map((indicator) => indicator.name).join('。');
  const prose = fold(
    [achievement.title, achievement.keywords.join('。'), achievement.problemSolved, achievement.abstract, named].join(
      '。',
    ),
    2 * bodyCap,
  );
  // Of a record that is only a title nothing can be said to be left out.
  if (achievement.abstract.trim() === '' && achievement.problemSolved.trim() === '') return [];
  const found: string[] = [];
  for (const item of askedItems(demand)) {
    const words = wordsOf(item);
    const telling = words.filter((word) => !filler(word));
    if (telling.length === 0) continue;
    const whole = telling.every((word) => !mentioned(word.text, prose));
    for (const row of missingRows(words, prose)) {
      const phrase = item.slice(row[0]?.start, row.at(-1)?.end);
      const length = [...phrase].length;
      const long = length >= 4 || (!isHan(phrase) && length >= 3);
      if (
        (long || whole) &&
        length >= 2 &&
        length <= 12 &&
        !NO_NAME.test(phrase) &&
        !found.some((other) => other.includes(phrase))
      )
        found.push(phrase);
    }
  }
  return found.slice(0, 4);
}

/** Rows of touching words that the prose does not mention, without filler at their ends. */
function missingRows(words: Word[], prose: string): Word[][] {
  const rows: Word[][] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const [word, before] = [words[at], words[at - 1]];
    const parted = word === undefined || (before !== undefined && before.end !== word.start);
    const said = word !== undefined && !filler(word) && mentioned(word.text, prose);
    if (!parted && !said) continue;
    const row = trimmedRow(words, from, at);
    if (row.length > 0) rows.push(row);
    from = said ? at + 1 : at;
  }
  return rows;
}

/**
 * Single characters belong to the term when the item begins or ends with them (低功耗, 在线), but not where the row was cut
 * out of a longer word; whole filler words (…方案, …系统) never do.
 */
function trimmedRow(words: Word[], from: number, to: number): Word[] {
  const [first, last] = [words[from], words[to - 1]];
  const cutBefore = first !== undefined && words[from - 1]?.end === first.start;
  const cutAfter = last !== undefined && words[to]?.start === last.end;
  const loose = (word: Word, cut: boolean): boolean =>
    word.text.length === 1 ? cut && isHan(word.text) : filler(word);
  let [start, end] = [from, to];
  while (start < end && loose(words[start] as Word, cutBefore)) start += 1;
  while (end > start && loose(words[end - 1] as Word, cutAfter)) end -= 1;
  const row = words.slice(start, end);
  return row.some((word) => !filler(word)) ? row : [];
}

const LACKING =
  /尚缺|尚无|尚需|尚待|尚不|尚未(?!见|有|被|得|明)|暂无|暂未|暂缺|仍需|仍缺|仍待|待补|待(?:进一步)?(?:验证|完善|测试|评价|完成|开展|落实|建设|确认|优化)|未(?:完成|开展|通过|取得|验证)|需(?:要)?(?:由)?(?:企业|合作方|对方|甲方|需求方|承接方).{0,6}(?:提供|配合|承担|投入)|申请中|审查中|not yet|pending|still (?:lacks?|needs?|missing)|to be (?:completed|verified)/u;

/** Clauses in which the achievement itself says what is lacking, as written. */
export function ownReservations(achievement: AchievementText): string[] {
  const found = new Set<string>();
  for (const raw of [achievement.abstract, achievement.problemSolved]) {
    for (const clause of raw.slice(0, PARAMETERS.limits.bodyCap).split(/[。；;，,！!？?\n]/u)) {
      const trimmed = clause.trim();
      if (trimmed.length >= 3 && trimmed.length <= 60 && LACKING.test(fold(trimmed))) found.add(trimmed);
    }
  }
  return [...found].slice(0, 4);
}
