import { MAX_FEN, cleanLine, cleanText, isId, isLocalDate, lengthOf, parseYuan, unitsFor } from '#kernel/values';
import { UserError, type Problems } from './user-error.js';

interface TextLimits {
  max: number;
  required?: boolean;
  multiline?: boolean;
}

/** A sum with its sign, separators and some white space; nobody writes a longer one. */
const LONGEST_SUM = 64;

/**
 * Cleans a text and notes what is wrong with it. What is far longer than allowed is refused by its raw length, before any work is done on it.
 * @returns the text as it is kept; empty when it was too long to be read.
 */
export function checkText(
  problems: Problems,
  field: string,
  value: string | null | undefined,
  limits: TextLimits,
): string {
  const typed = value ?? '';
  if (typed.length > unitsFor(limits.max)) {
    problems.add(field, 'value.tooLong', { max: limits.max, length: typed.length });
    return '';
  }
  const text = limits.multiline ? cleanText(typed) : cleanLine(typed);
  const length = lengthOf(text);
  if (limits.required && length === 0) problems.add(field, 'value.required');
  if (length > limits.max) problems.add(field, 'value.tooLong', { max: limits.max, length });
  return text;
}

/** Reads a sum of yuan: 0 < sum ≤ 10^13 yuan. @returns whole fen, or undefined when absent or wrong. */
export function checkYuan(
  problems: Problems,
  field: string,
  value: string | null | undefined,
  required = false,
): bigint | undefined {
  if ((value?.length ?? 0) > LONGEST_SUM) {
    problems.add(field, 'value.tooLong', { max: LONGEST_SUM, length: value!.length });
    return undefined;
  }
  const text = value?.trim() ?? '';
  if (!text) {
    if (required) problems.add(field, 'value.required');
    return undefined;
  }
  const fen = /^\d{16,}(\.\d*)?$/.test(text) ? MAX_FEN + 1n : parseYuan(text);
  if (fen === undefined) problems.add(field, 'money.notASum');
  else if (fen <= 0n) problems.add(field, 'money.notPositive');
  else if (fen > MAX_FEN) problems.add(field, 'money.tooLarge');
  else return fen;
  return undefined;
}

/** Notes a minimum above its maximum. */
export function checkRange(
  problems: Problems,
  field: string,
  min: bigint | null | undefined,
  max: bigint | null | undefined,
): void {
  if (min != null && max != null && min > max) problems.add(field, 'money.range');
}

/** Reads a calendar day. @returns the day, or undefined when absent or wrong. */
export function checkDate(
  problems: Problems,
  field: string,
  value: string | null | undefined,
  required = false,
): string | undefined {
  if (!value) {
    if (required) problems.add(field, 'value.required');
    return undefined;
  }
  if (isLocalDate(value)) return value;
  problems.add(field, 'value.notADate');
  return undefined;
}

/** Answers what cannot be the id of a record as what is not there, before anything is looked up. @throws UserError NOT_FOUND */
export function requireIds(field: string | undefined, ...ids: readonly string[]): void {
  if (!ids.every(isId)) throw UserError.notFound(field);
}
