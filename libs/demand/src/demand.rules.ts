import { Problems, checkDate, checkRange, checkText, checkYuan, type PlainCode } from '#kernel/errors';
import {
  checkIndicators,
  isRegion,
  leveledTrl,
  type CooperationMode,
  type Field,
  type Secrecy,
  type TypedIndicator,
} from '#taxonomy';
import type { Demand } from './demand.entity.js';
import type { PostingTexts } from './public-side/redaction.js';

export const TEXT_MAX = 5_000;
export const TITLE_MAX = 80;

/** A posting as the form sends it; absent fields stay as they are. */
export interface DemandDraft {
  title?: string | null;
  situation?: string | null;
  wantedResult?: string | null;
  constraints?: string | null;
  indicators?: TypedIndicator[] | null;
  budgetMin?: string | null;
  budgetMax?: string | null;
  deadline?: string | null;
  requiredTrl?: number | null;
  modes?: CooperationMode[] | null;
  field?: Field | null;
  secrecy?: Secrecy | null;
  regionCode?: string | null;
  publicTitle?: string | null;
  publicSituation?: string | null;
  publicWantedResult?: string | null;
  publicConstraints?: string | null;
  noStateSecrets?: boolean | null;
}

const TEXTS = [
  ['title', TITLE_MAX],
  ['situation', TEXT_MAX],
  ['wantedResult', TEXT_MAX],
  ['constraints', TEXT_MAX],
  ['publicTitle', TITLE_MAX],
  ['publicSituation', TEXT_MAX],
  ['publicWantedResult', TEXT_MAX],
  ['publicConstraints', TEXT_MAX],
] as const;

/**
 * Checks what was typed and turns it into columns. A draft may be incomplete, never wrong.
 * @param today Shanghai calendar day; a deadline before it is refused.
 */
export function columnsOf(draft: DemandDraft, today: string, problems: Problems): Partial<Demand> {
  const columns: Partial<Demand> = {};
  for (const [name, max] of TEXTS) {
    if (draft[name] !== undefined)
      columns[name] = checkText(problems, name, draft[name], { max, multiline: max === TEXT_MAX });
  }
  if (draft.indicators !== undefined)
    columns.indicators = checkIndicators(draft.indicators ?? [], 'indicators', problems);
  if (draft.budgetMin !== undefined) columns.budgetMin = checkYuan(problems, 'budgetMin', draft.budgetMin) ?? null;
  if (draft.budgetMax !== undefined) columns.budgetMax = checkYuan(problems, 'budgetMax', draft.budgetMax) ?? null;
  checkRange(problems, 'budgetMin', columns.budgetMin, columns.budgetMax);
  if (draft.deadline !== undefined) {
    columns.deadline = checkDate(problems, 'deadline', draft.deadline) ?? null;
    if (columns.deadline && columns.deadline < today) problems.add('deadline', 'demand.deadline.past');
  }
  if (draft.requiredTrl !== undefined) columns.requiredTrl = leveledTrl(draft.requiredTrl, 'requiredTrl', problems);
  if (draft.modes !== undefined) columns.modes = [...new Set(draft.modes ?? [])];
  if (draft.field !== undefined) columns.field = draft.field;
  if (draft.secrecy) columns.secrecy = draft.secrecy;
  if (draft.regionCode !== undefined) {
    if (draft.regionCode && !isRegion(draft.regionCode)) problems.add('regionCode', 'demand.region.unknown');
    columns.regionCode = draft.regionCode || null;
  }
  if (draft.noStateSecrets !== undefined) columns.noStateSecrets = draft.noStateSecrets ?? false;
  return columns;
}

/** The texts of a posting as they would be kept, each within its limit. */
export function postingTexts(typed: PostingTexts, problems: Problems): PostingTexts {
  const text = (field: keyof PostingTexts, max: number) =>
    checkText(problems, field, typed[field], { max, multiline: max === TEXT_MAX });
  return {
    title: text('title', TITLE_MAX),
    situation: text('situation', TEXT_MAX),
    wantedResult: text('wantedResult', TEXT_MAX),
    constraints: text('constraints', TEXT_MAX),
  };
}

/** What a posting still lacks before a broker should look at it. */
export function readyToSubmit(demand: Demand): Problems {
  const problems = new Problems();
  const need = (field: string, present: boolean, code: PlainCode = 'value.required') => {
    if (!present) problems.add(field, code);
  };
  need('title', demand.title.length >= 4, 'demand.title.short');
  need('situation', demand.situation.length >= 10, 'demand.situation.short');
  need('field', demand.field !== null);
  need('modes', demand.modes.length > 0);
  need('requiredTrl', demand.requiredTrl !== null);
  need('regionCode', demand.regionCode !== null);
  need('deadline', demand.deadline !== null);
  need('budgetMax', demand.budgetMax !== null);
  checkRange(problems, 'budgetMin', demand.budgetMin, demand.budgetMax);
  need('indicators', demand.indicators.length > 0 || demand.wantedResult.length >= 10, 'demand.indicators.none');
  need('noStateSecrets', demand.noStateSecrets, 'demand.secrets.undeclared');
  if (demand.secrecy === 'MASKED') {
    need('publicTitle', demand.publicTitle.length >= 4, 'demand.publicSide.missing');
    need('publicSituation', demand.publicSituation.length >= 10, 'demand.publicSide.missing');
  }
  return problems;
}

/** The meter beside the form: 0–100, and what would make the match better, most useful first. */
export function completenessOf(demand: Demand): { score: number; hints: PlainCode[] } {
  const parts: [boolean, number, PlainCode][] = [
    [demand.indicators.length > 0, 25, 'demand.hint.indicators'],
    [demand.situation.length >= 60, 20, 'demand.hint.situation'],
    [demand.requiredTrl !== null, 10, 'demand.hint.trl'],
    [demand.budgetMax !== null, 15, 'demand.hint.budget'],
    [demand.modes.length > 0, 10, 'demand.hint.modes'],
    [demand.constraints.length > 0, 10, 'demand.hint.constraints'],
    [demand.deadline !== null, 10, 'demand.hint.deadline'],
  ];
  const score = parts.reduce((sum, [present, points]) => sum + (present ? points : 0), 0);
  return { score, hints: parts.filter(([present]) => !present).map(([, , hint]) => hint) };
}
