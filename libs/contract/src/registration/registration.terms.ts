import { addDays, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { addWorkingDays, isWorkingDay } from '#taxonomy';
import type { RegistrationState } from '../core/contract.states.js';

/** How many working days a step may take: with the registrars of a region, from a day on. */
export interface RegistrarTerm {
  /** Beginning of the seller's region code: the seller applies where it sits. Empty for everywhere else. */
  region: string;
  from: string;
  state: Waiting;
  days: number;
}

export type Waiting = 'PRECHECK' | 'SUBMITTED' | 'SUPPLEMENT';
const WAITING: readonly string[] = ['PRECHECK', 'SUBMITTED', 'SUPPLEMENT'];

/** Terms as they are configured: `region@from:STATE=days`, one after another with spaces; region and day may be left out. */
const TERM = /^(\d{0,6})(?:@(\d{4}-\d{2}-\d{2}))?:([A-Z]+)=(\d{1,3})$/;

/** @throws Error that names the part which cannot be read; nothing starts on it. */
export function parseTerms(text: string): RegistrarTerm[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => {
      const [, region = '', from = '0000-00-00', state = '', days = ''] = TERM.exec(part) ?? [];
      if (!WAITING.includes(state))
        throw new Error(
          `REGISTRATION_DAYS: "${part}" is not like 3504@2026-03-01:SUBMITTED=20 (${WAITING.join(', ')})`,
        );
      return { region, from, state: state as Waiting, days: Number(days) };
    });
}

/** The term that holds for a step that begins on a day: the nearest region first, then the latest day. */
export function termFor(
  terms: readonly RegistrarTerm[],
  { region, state, on }: { region: string; state: RegistrationState; on: string },
): RegistrarTerm | undefined {
  const holding = terms.filter((term) => term.state === state && region.startsWith(term.region) && term.from <= on);
  return holding.sort(
    (left, right) => right.region.length - left.region.length || (left.from < right.from ? 1 : -1),
  )[0];
}

/** The day by which a step that begins on `on` should be over; null for one that waits for nobody. */
export function dueDay(
  terms: readonly RegistrarTerm[],
  step: { region: string; state: RegistrationState; on: string },
): string | null {
  const term = termFor(terms, step);
  return term ? shanghaiDate(addWorkingDays(noonOf(step.on), term.days)) : null;
}

/** Working days from today to a day; negative once it is past. */
export function workingDaysLeft(dueOn: string, today: string): number {
  const [first, last, sign] = dueOn >= today ? [today, dueOn, 1] : [dueOn, today, -1];
  let count = 0;
  for (let day = addDays(noonOf(first), 1); shanghaiDate(day) <= last; day = addDays(day, 1))
    if (isWorkingDay(day)) count += 1;
  return sign * count;
}

const noonOf = (day: string): Date => startOfShanghaiDay(day, 12);
