import { Problems, checkDate, checkRange, checkText, checkYuan, type PlainCode } from '#kernel/errors';
import {
  checkIndicators,
  isRegion,
  leveledTrl,
  type CooperationMode,
  type Field,
  type IpKind,
  type IpState,
  type TypedIndicator,
} from '#taxonomy';
import type { Achievement, IpRightValue } from './achievement.entity.js';

const TEXT_MAX = 5_000;
const TITLE_MAX = 120;
const MAX_RIGHTS = 30;
const MAX_KEYWORDS = 20;

export interface TypedIpRight {
  kind: IpKind;
  number?: string | null;
  owner?: string | null;
  state: IpState;
}

/** A listing as the form sends it; absent fields stay as they are. */
export interface AchievementDraft {
  title?: string | null;
  abstract?: string | null;
  problemSolved?: string | null;
  indicators?: TypedIndicator[] | null;
  trl?: number | null;
  trlEvidence?: string | null;
  ip?: TypedIpRight[] | null;
  priceMin?: string | null;
  priceMax?: string | null;
  modes?: CooperationMode[] | null;
  field?: Field | null;
  team?: string | null;
  regionCode?: string | null;
  validUntil?: string | null;
  keywords?: string[] | null;
}

const TEXTS = [
  ['title', TITLE_MAX],
  ['abstract', TEXT_MAX],
  ['problemSolved', TEXT_MAX],
  ['trlEvidence', TEXT_MAX],
  ['team', 500],
] as const;

/** Checks what was typed and turns it into columns. A draft may be incomplete, never wrong. @param today Shanghai calendar day */
export function columnsOf(draft: AchievementDraft, today: string, problems: Problems): Partial<Achievement> {
  const columns: Partial<Achievement> = {};
  for (const [name, max] of TEXTS) {
    if (draft[name] !== undefined)
      columns[name] = checkText(problems, name, draft[name], { max, multiline: max === TEXT_MAX });
  }
  if (draft.indicators !== undefined)
    columns.indicators = checkIndicators(draft.indicators ?? [], 'indicators', problems);
  if (draft.trl !== undefined) columns.trl = leveledTrl(draft.trl, 'trl', problems);
  if (draft.ip !== undefined) columns.ip = checkRights(draft.ip ?? [], problems);
  if (draft.priceMin !== undefined) columns.priceMin = checkYuan(problems, 'priceMin', draft.priceMin) ?? null;
  if (draft.priceMax !== undefined) columns.priceMax = checkYuan(problems, 'priceMax', draft.priceMax) ?? null;
  checkRange(problems, 'priceMin', columns.priceMin, columns.priceMax);
  if (draft.modes !== undefined) columns.modes = [...new Set(draft.modes ?? [])];
  if (draft.field !== undefined) columns.field = draft.field;
  if (draft.regionCode !== undefined) {
    if (draft.regionCode && !isRegion(draft.regionCode)) problems.add('regionCode', 'achievement.region.unknown');
    columns.regionCode = draft.regionCode || null;
  }
  if (draft.validUntil !== undefined) {
    columns.validUntil = checkDate(problems, 'validUntil', draft.validUntil) ?? null;
    if (columns.validUntil && columns.validUntil < today) problems.add('validUntil', 'achievement.validUntil.past');
  }
  if (draft.keywords !== undefined) columns.keywords = checkKeywords(draft.keywords ?? [], problems);
  return columns;
}

function checkRights(rights: readonly TypedIpRight[], problems: Problems): IpRightValue[] {
  if (rights.length > MAX_RIGHTS) problems.add('ip', 'value.tooMany', { max: MAX_RIGHTS });
  return rights.slice(0, MAX_RIGHTS).map((right, index) => ({
    kind: right.kind,
    state: right.state,
    number: checkText(problems, `ip.${index}.number`, right.number, { max: 60 }),
    owner: checkText(problems, `ip.${index}.owner`, right.owner, { max: 200 }),
  }));
}

function checkKeywords(keywords: readonly string[], problems: Problems): string[] {
  if (keywords.length > MAX_KEYWORDS) problems.add('keywords', 'value.tooMany', { max: MAX_KEYWORDS });
  const cleaned = keywords
    .slice(0, MAX_KEYWORDS)
    .map((keyword) => checkText(problems, 'keywords', keyword, { max: 60 }));
  return [...new Set(cleaned.filter(Boolean))];
}

/** What a listing still lacks before anybody should review it. */
export function readyToSubmit(achievement: Achievement): Problems {
  const problems = new Problems();
  const need = (field: string, present: boolean, code: PlainCode = 'value.required') => {
    if (!present) problems.add(field, code);
  };
  need('title', achievement.title.length >= 4, 'achievement.title.short');
  need('abstract', achievement.abstract.length >= 10, 'achievement.abstract.short');
  need('field', achievement.field !== null);
  need('trl', achievement.trl !== null);
  need('trlEvidence', achievement.trlEvidence.length >= 4, 'achievement.trlEvidence.short');
  need('modes', achievement.modes.length > 0);
  need('regionCode', achievement.regionCode !== null);
  checkRange(problems, 'priceMin', achievement.priceMin, achievement.priceMax);
  achievement.indicators.forEach((indicator, index) =>
    need(`indicators.${index}.evidence`, !!indicator.evidence, 'achievement.evidence.missing'),
  );
  return problems;
}

/** The meter beside the form: 0–100, and what would make the match better, most useful first. */
export function completenessOf(achievement: Achievement): { score: number; hints: PlainCode[] } {
  const parts: [boolean, number, PlainCode][] = [
    [achievement.indicators.length > 0, 25, 'achievement.hint.indicators'],
    [achievement.abstract.length >= 60, 20, 'achievement.hint.abstract'],
    [achievement.problemSolved.length > 0, 15, 'achievement.hint.problemSolved'],
    [achievement.priceMin !== null || achievement.priceMax !== null, 15, 'achievement.hint.price'],
    [achievement.ip.length > 0, 10, 'achievement.hint.ip'],
    [achievement.trl !== null, 10, 'achievement.hint.trl'],
    [achievement.keywords.length > 0, 5, 'achievement.hint.keywords'],
  ];
  const score = parts.reduce((sum, [present, points]) => sum + (present ? points : 0), 0);
  return { score, hints: parts.filter(([present]) => !present).map(([, , hint]) => hint) };
}
