import { halfWidth, valueCalled, wordsOf } from '#kernel/values';
import { IpKind, IpState } from '#taxonomy';
import type { TypedIpRight } from './achievement.rules.js';

/** Reads `发明专利 ZL202510000000.1 已授权 三明学院`: the kind, then number, state and owner in any order. */
export function ipRightOf(entry: string): TypedIpRight | undefined {
  const [first = '', ...words] = halfWidth(entry)
    .split(/[\s,、]+/)
    .filter(Boolean);
  const kind = valueCalled(wordsOf(IpKind), first);
  if (!kind) return undefined;
  const stateOf = (word: string): IpState | undefined => valueCalled(wordsOf(IpState), word);
  const stateWord = words.find(stateOf);
  const state = stateWord ? stateOf(stateWord) : kind === 'KNOW_HOW' ? 'HELD' : undefined;
  if (!state) return undefined;
  const rest = words.filter((word) => word !== stateWord);
  const number = rest.find((word) => /\d{4}/.test(word));
  return { kind, state, number: number ?? '', owner: rest.filter((word) => word !== number).join(' ') };
}
