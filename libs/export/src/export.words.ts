import type { InstalmentState } from '#contract';
import type { Locale, Sentence } from '#kernel/errors';
import type { MatchType } from '#match';
import type { Secrecy } from '#taxonomy';

/** What the pages say with words of their own; a file says it alike. */
export const instalmentStates: Readonly<Record<InstalmentState, Sentence>> = {
  PENDING: { zh: '未到期', en: 'Not due yet' },
  DUE: { zh: '今天到期', en: 'Due today' },
  OVERDUE: { zh: '逾期未付', en: 'Overdue' },
  PARTIAL: { zh: '部分到账', en: 'Partly paid' },
  PAID: { zh: '已到账', en: 'Paid' },
  CANCELLED: { zh: '不再应付', en: 'Owed no longer' },
};

export const answerStates: Readonly<Record<MatchType['demandAnswer']['state'], Sentence>> = {
  UNREAD: { zh: '未读', en: 'Unread' },
  READ: { zh: '已读，未回应', en: 'Read, no answer yet' },
  ACCEPTED: { zh: '愿意对接', en: 'Interested' },
  DECLINED: { zh: '暂不考虑', en: 'Not now' },
};

export const bands: Readonly<Record<MatchType['band'], Sentence>> = {
  STRONG: { zh: '强', en: 'Strong' },
  FAIR: { zh: '较强', en: 'Fairly strong' },
  WEAK: { zh: '弱', en: 'Weak' },
};

export const secrecyGrades: Readonly<Record<Secrecy, Sentence>> = {
  PUBLIC: { zh: '公开', en: 'Public' },
  MASKED: { zh: '脱敏公开', en: 'Masked' },
  INVITED: { zh: '定向', en: 'By invitation' },
};

/** 第 2 次申报 2026-03-02 已提交：补齐附件 */
export function stepInWords(
  {
    attempt,
    happenedOn,
    stateLabel,
    reason,
  }: { attempt: number; happenedOn: string; stateLabel: string; reason: string | null },
  locale: Locale,
): string {
  const which = attempt > 0 ? (locale === 'zh' ? `（第 ${attempt} 次申报）` : ` (submission ${attempt})`) : '';
  const why = reason ? (locale === 'zh' ? `：${reason}` : `: ${reason}`) : '';
  return `${happenedOn} ${stateLabel}${which}${why}`;
}
