import { halfWidth } from '#kernel/values';
import type { IpKind, IpState } from '#taxonomy';
import type { TypedIpRight } from './achievement.rules.js';

const IP_KINDS: readonly [RegExp, IpKind][] = [
  [/^发明(?:专利)?$/, 'INVENTION'],
  [/^实用新型(?:专利)?$/, 'UTILITY_MODEL'],
  [/^外观(?:设计)?(?:专利)?$/, 'DESIGN'],
  [/^(?:软著|软件著作权|计算机软件著作权)$/, 'SOFTWARE'],
  [/^集成电路(?:布图(?:设计)?)?$/, 'IC_LAYOUT'],
  [/^植物新品种$/, 'PLANT_VARIETY'],
  [/^(?:技术秘密|专有技术)$/, 'KNOW_HOW'],
];
const IP_STATES: readonly [RegExp, IpState][] = [
  [/^(?:申请中|已申请|公开|实质审查|受理)$/, 'APPLIED'],
  [/^(?:已?授权|有效)$/, 'GRANTED'],
  [/^已?登记$/, 'REGISTERED'],
  [/^(?:自有|持有|已掌握)$/, 'HELD'],
  [/^(?:已?失效|到期)$/, 'EXPIRED'],
];

/** Reads `发明专利 ZL202510000000.1 已授权 三明学院`: the kind, then number, state and owner in any order. */
export function ipRightOf(entry: string): TypedIpRight | undefined {
  const [first = '', ...words] = halfWidth(entry)
    .split(/[\s,、]+/)
    .filter(Boolean);
  const kind = IP_KINDS.find(([name]) => name.test(first))?.[1];
  if (!kind) return undefined;
  const stateWord = words.find((word) => IP_STATES.some(([name]) => name.test(word)));
  const state = stateWord
    ? IP_STATES.find(([name]) => name.test(stateWord))![1]
    : kind === 'KNOW_HOW'
      ? 'HELD'
      : undefined;
  if (!state) return undefined;
  const rest = words.filter((word) => word !== stateWord);
  const number = rest.find((word) => /\d{4}/.test(word));
  return { kind, state, number: number ?? '', owner: rest.filter((word) => word !== number).join(' ') };
}
