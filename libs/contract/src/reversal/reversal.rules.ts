import { valuesOf } from '#kernel/values';
import { PAYABLE, REFUNDABLE, type ContractState } from '../core/contract.states.js';
import { ReversedKind } from '../payment/reversal.entity.js';

const REVERSIBLE: Readonly<Record<ReversedKind, readonly ContractState[]>> = {
  RECEIPT: PAYABLE,
  REFUND: REFUNDABLE,
  ROYALTY: [...PAYABLE, 'TERMINATED'],
};

/** What can be taken back 冲正. A terminated contract owes nothing any more: what arrived on it stays; what went back, and what was stated, may still be put right. */
export function reversibleIn(state: ContractState): ReversedKind[] {
  return valuesOf(ReversedKind).filter((kind) => REVERSIBLE[kind].includes(state));
}
