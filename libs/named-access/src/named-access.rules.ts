import { Problems, checkText } from '#kernel/errors';
import { daysBetween } from '#kernel/values';
import type { NamedGrant } from './named-access.entity.js';

/** Names are lent for a purpose, not for good. */
export const MOST_DAYS = 90;
const REASON = { min: 10, max: 500 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a grant opens names on a day. @param today the day in Asia/Shanghai */
export function isInForce({ state, until }: Pick<NamedGrant, 'state' | 'until'>, today: string): boolean {
  return state === 'GRANTED' && until >= today;
}

/** @returns the reason, tidied; what is wrong is added to the problems. */
export function checkReason(problems: Problems, typed: string): string {
  const reason = checkText(problems, 'reason', typed, { max: REASON.max, required: true, multiline: true });
  if (reason && [...reason].length < REASON.min) problems.add('reason', 'named.reason.short', { min: REASON.min });
  return reason;
}

/** The last day lies between today and ninety days from now. @param today the day in Asia/Shanghai */
export function checkUntil(problems: Problems, until: string, today: string): void {
  const days = DAY.test(until) ? daysBetween(today, until) : Number.NaN;
  if (!(days >= 0 && days <= MOST_DAYS)) problems.add('until', 'named.until', { days: MOST_DAYS });
}
