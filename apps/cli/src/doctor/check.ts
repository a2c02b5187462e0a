import type { MessageParams } from '#kernel/errors';
import { isDeclared, storedMessage, type Locale } from '#kernel/errors';

/** `note`: fine today, and somebody should know; `unknown`: nobody could look. */
export type Verdict = 'ok' | 'note' | 'wrong' | 'unknown';

/** What a check found: a message `doctor.CODE`, and `doctor.CODE.todo` that says what to do where there is something. */
export interface Finding {
  verdict: Verdict;
  code: string;
  params?: MessageParams;
}

/** One thing that may be wrong. It has a word `doctor.NAME`. */
export interface Check {
  name: string;
  /** @throws whatever stops it from looking */
  look(): Promise<Finding>;
}

export const ok = (code: string, params?: MessageParams): Finding => ({ verdict: 'ok', code, params });
export const note = (code: string, params?: MessageParams): Finding => ({ verdict: 'note', code, params });
export const wrong = (code: string, params?: MessageParams): Finding => ({ verdict: 'wrong', code, params });
export const unknown = (why: string): Finding => ({ verdict: 'unknown', code: 'notLooked', params: { why } });

const MARKS: Record<Verdict, string> = { ok: '✓', note: '!', wrong: '✗', unknown: '?' };

/** A check's finding as one line. */
export function lineOf(name: string, { verdict, code, params = {} }: Finding, locale: Locale): string {
  const todo = `doctor.${code}.todo`;
  const line = `${MARKS[verdict]} ${storedMessage(`doctor.${name}`, {}, locale)}${locale === 'zh' ? '：' : ': '}${storedMessage(`doctor.${code}`, params, locale)}`;
  const advice = isDeclared(todo) ? ` → ${storedMessage(todo, params, locale)}` : '';
  return (line + advice)
    .split('\n')
    .map((part) => part.trim())
    .join(' ');
}

const PATIENCE_MS = 60_000;

/** Looks, and says so when that was not possible. */
export async function findingOf(check: Check): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve(unknown(`${PATIENCE_MS / 1_000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([check.look(), tooLate]);
  } catch (error) {
    return unknown((error as Error).message);
  } finally {
    clearTimeout(timer);
  }
}

/** Numbers of a version, such as `10.11.19-MariaDB`. */
export function isAtLeast(version: string, wanted: readonly [number, number]): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}
