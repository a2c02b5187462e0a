import { Problems, UserError, checkDate, checkText, checkYuan } from '#kernel/errors';
import { cleanLine, cleanText, composed, firstOfLine, halfWidth, unitsFor } from '#kernel/values';
import { describe, expect, it } from '@jest/globals';
import { achievementImport, paperImport } from '../../libs/achievement/src/achievement.import.js';
import { ipRightOf } from '../../libs/achievement/src/ip-right.cell.js';
import { dispositionOf } from '../../libs/attachment/src/disposition.js';
import { CellReader } from '../../libs/bulk-import/src/cells/cell-reader.js';
import { dayOf, entriesOf, itemsOf, trlOf, yesOrNo, yuanOf } from '../../libs/bulk-import/src/cells/cells.js';
import { indicatorOf } from '../../libs/bulk-import/src/cells/indicator.cell.js';
import { regionCodeOf } from '../../libs/bulk-import/src/cells/places.js';
import { columnOf } from '../../libs/bulk-import/src/source/columns.js';
import { LONGEST_CELL, readSource, type SourceKind } from '../../libs/bulk-import/src/source/source-table.js';
import { demandImport } from '../../libs/demand/src/demand.import.js';
import { leaks, namesOf, suggestRedaction } from '../../libs/demand/src/public-side/redaction.js';
import { checkEmail } from '../../libs/identity/src/user/email.js';
import { checkPassword, checkPhone } from '../../libs/identity/src/user/identity.rules.js';
import { pageWindow } from '../../libs/kernel/graphql/src/page.js';
import { keptReason } from '../../libs/ledger/src/entries/ledger.posting.js';
import { askedItems } from '../../libs/match/src/engine/explain/mentions.js';
import { figuresOf } from '../../libs/match/src/engine/figures.js';
import { canonicalName, nameLikeness } from '../../libs/match/src/engine/names.js';
import { fold, foldWithOffsets, runsOf, wordsOf } from '../../libs/match/src/engine/text.js';
import { cleanUnit, parseNumber, unitAt } from '../../libs/match/src/engine/units.js';
import { checkCreditCode } from '../../libs/organization/src/credit-code.js';
import { gramsOf, marked, pinyinOf, queryGrams, snippet } from '../../libs/portal/src/portal.text.js';
import { searchIndustries } from '../../libs/taxonomy/src/places.js';

/** Texts that a pattern or a normal form may choke on, each of any length. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'marks in the wrong order': (length) => `a${'\u0301\u0323'.repeat(length / 2)}`,
  'marks parted by what is taken out': (length) => '\u0301\u200b\u0323\u200b'.repeat(length / 4),
  'half-width marks': (length) => '\u0301\uff9e'.repeat(length / 2),
  'one letter': (length) => 'a'.repeat(length),
  'one character': (length) => '公'.repeat(length),
  digits: (length) => '1'.repeat(length),
  zeros: (length) => `${'0'.repeat(length - 1)}x`,
  'grouped digits': (length) => '1,'.repeat(length / 2),
  spaces: (length) => `a${' '.repeat(length - 2)}b`,
  'words and spaces': (length) => '1 a '.repeat(length / 4),
  'opening brackets': (length) => '('.repeat(length),
  'evidence without an end': (length) => '（佐证：'.repeat(length / 4),
  'closing brackets': (length) => `x≥1（佐证：${'）a'.repeat(length / 2)}`,
  comparisons: (length) => '≥'.repeat(length),
  'spaced comparisons': (length) => '≥ 1 '.repeat(length / 4),
  'addresses without an end': (length) => 'a.'.repeat(length / 2),
  'signs of addresses': (length) => 'a@'.repeat(length / 2),
  'full width': (length) => 'Ａ１（'.repeat(length / 3),
  'what grows under NFKC': (length) => '\ufdfa'.repeat(length),
  'line ends': (length) => '\r\n'.repeat(length / 2),
  'ends of names': (length) => '有限公司科技'.repeat(length / 6),
  'list marks': (length) => '；x、'.repeat(length / 3),
  links: (length) => 'www.'.repeat(length / 4),
  'dates and dots': (length) => '2026.1.'.repeat(length / 7),
  'pairs outside the first plane': (length) => '𠮷'.repeat(length / 2),
  prose: (length) => '高温金属表面缺陷的在线视觉检测，合格率达到98%以上；'.repeat(length / 26),
};

const LONG = unitsFor(5_000);
/** What a field of 5,000 characters holds once it is kept. */
const KEPT = 10_000;
const PROSE = `${'a'.repeat(2_000)}1${'公'.repeat(2_000)}${HOSTILE['prose']!(6_000)}`;
const NOW = { today: '2026-11-30', regionCode: null };

const rowOf = (text: string) =>
  achievementImport.read(
    new CellReader(Object.fromEntries(achievementImport.columns.map(({ field }) => [field, text])), new Problems()),
    NOW,
  );
const fileOf = (kind: SourceKind) => (text: string) => {
  try {
    readSource(
      kind,
      Buffer.from(
        kind === paperImport
          ? `{"title":${JSON.stringify(text)}}\n{${text}`
          : `需求标题*,技术难题与现状*\n${text},${text}`,
      ),
      [demandImport, achievementImport, paperImport],
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
};
const cursorOf = (after: string) => {
  try {
    pageWindow({ after });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
};
const demandOf = (text: string) =>
  ({ title: '', situation: text, wantedResult: text, constraints: '', indicators: [] }) as unknown as Parameters<
    typeof askedItems
  >[0];

/** Everything that looks into a text that a person sent, with the longest text that reaches it, in UTF-16 units. */
const READERS: Readonly<Record<string, [limit: number, read: (text: string) => unknown]>> = {
  cleanText: [LONG, cleanText],
  cleanLine: [LONG, cleanLine],
  composed: [LONG, composed],
  halfWidth: [LONG, halfWidth],
  firstOfLine: [LONG, (text) => firstOfLine(text, 100)],
  checkText: [LONG, (text) => checkText(new Problems(), 'x', text, { max: 5_000, multiline: true })],
  checkYuan: [LONG, (text) => checkYuan(new Problems(), 'x', text)],
  checkDate: [LONG, (text) => checkDate(new Problems(), 'x', text)],
  'a page’s cursor': [LONG, cursorOf],
  checkEmail: [LONG, (text) => checkEmail(new Problems(), 'x', text)],
  checkPhone: [LONG, (text) => checkPhone(new Problems(), 'x', text)],
  checkPassword: [LONG, (text) => checkPassword(new Problems(), 'x', text, 'a@example.org')],
  'the reason of an entry': [LONG, keptReason],
  'the name of a file': [600, dispositionOf],
  checkCreditCode: [LONG, checkCreditCode],
  searchIndustries: [LONG, (text) => searchIndustries(text, 20)],
  namesOf: [200, namesOf],
  suggestRedaction: [
    KEPT,
    (text) =>
      suggestRedaction(
        { title: text, situation: text, wantedResult: text, constraints: text },
        { organizationName: '三明市三元区某某铸造有限公司' },
      ),
  ],
  leaks: [KEPT, (text) => leaks(text, { organizationName: '三明市三元区某某铸造有限公司' })],
  indicatorOf: [LONGEST_CELL, indicatorOf],
  ipRightOf: [LONGEST_CELL, ipRightOf],
  entriesOf: [LONGEST_CELL, entriesOf],
  itemsOf: [LONGEST_CELL, itemsOf],
  yuanOf: [LONGEST_CELL, yuanOf],
  dayOf: [LONGEST_CELL, dayOf],
  trlOf: [LONGEST_CELL, trlOf],
  yesOrNo: [LONGEST_CELL, yesOrNo],
  regionCodeOf: [LONGEST_CELL, regionCodeOf],
  'a heading': [LONGEST_CELL, (text) => columnOf(demandImport.columns, text)],
  'a row of achievements': [LONGEST_CELL, rowOf],
  'a file of demands': [8_000, fileOf(demandImport)],
  'a file of papers': [100_000, fileOf(paperImport)],
  gramsOf: [KEPT, gramsOf],
  queryGrams: [400, queryGrams],
  pinyinOf: [240, pinyinOf],
  'marks in a text': [KEPT, (text) => marked(text, `${text.slice(0, 200)} 公公公公公公 aaaaaaaa`)],
  'marks of a query': [400, (text) => marked(PROSE, text)],
  snippet: [KEPT, (text) => snippet(text, text.slice(0, 200))],
  fold: [KEPT, (text) => fold(text)],
  foldWithOffsets: [KEPT, (text) => foldWithOffsets(text)],
  runsOf: [KEPT, runsOf],
  wordsOf: [KEPT, wordsOf],
  figuresOf: [KEPT, figuresOf],
  askedItems: [KEPT, (text) => askedItems(demandOf(text))],
  canonicalName: [KEPT, canonicalName],
  nameLikeness: [4_000, (text) => nameLikeness(text, `${text}a`)],
  parseNumber: [KEPT, parseNumber],
  cleanUnit: [KEPT, cleanUnit],
  unitAt: [KEPT, unitAt],
};

/** What takes so few milliseconds of work at its limit freezes nobody, whatever its growth; below it clocks measure themselves. */
const FLOOR_MS = 25;
const RUNS = 25;
const ALLOWED = 2.5;

function cpuOf(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * How the work grows when a text doubles up to its limit: the least of several runs of each length, as a ratio within one process. Runs go
 * on only while the ratio is above what is allowed. The step from a quarter to the whole counts as two doublings: memory that outgrows a
 * cache shows once, at one of them, while a quadratic pattern shows at both; so a busy machine costs time and no false alarm.
 */
function growthOf(read: (text: string) => unknown, make: (length: number) => string, limit: number): number {
  const [quarter, half, whole] = [make(limit / 4), make(limit / 2), make(limit)];
  let [least, small, large] = [Infinity, Infinity, Infinity];
  for (let run = 0; run < RUNS; run += 1) {
    large = Math.min(large, cpuOf(read, whole));
    if (large < FLOOR_MS) return 1;
    small = Math.min(small, cpuOf(read, half));
    if (large / small <= ALLOWED) return large / small;
    least = Math.min(least, cpuOf(read, quarter));
    if (run > 4 && Math.sqrt(large / least) <= ALLOWED) return Math.sqrt(large / least);
  }
  return large / small;
}

describe('doubling a text up to its limit costs at most two and a half times as much', () => {
  it.each(Object.entries(READERS))(
    '%s reads a text of double the length in at most two and a half times the work',
    (_name, [limit, read]) => {
      const growth = Object.entries(HOSTILE).map(([name, make]) => [name, growthOf(read, make, limit)] as const);
      expect(growth.filter(([, ratio]) => ratio > ALLOWED)).toEqual([]);
    },
  );
});
