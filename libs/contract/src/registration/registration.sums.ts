import type { RegisteredSum } from '../counting/posting.events.js';
import type { RegistrationStep } from './registration.step.entity.js';

/** A step that brought a sum. */
export type SumStep = Pick<RegistrationStep, 'id' | 'contractId' | 'state' | 'amount' | 'happenedOn' | 'whole'>;

/**
 * What a step moves in the ledger: the first its sum, a changed one 登记变更 what it adds or takes away, in the month of the change. The first stands
 * there under the contract's id, a change under its step's.
 * @param before the sum that stood until then
 */
export function registeredSum(
  { id, contractId, state, amount, happenedOn, whole }: SumStep,
  before: bigint,
): RegisteredSum {
  const first = state === 'REGISTERED';
  return {
    id: first ? contractId : id,
    amount: (amount ?? 0n) - (first || whole ? 0n : before),
    registeredOn: happenedOn,
    units: first || whole ? 1 : 0,
  };
}

/** The entries that a registration's steps must have left, in their order, and which of them were taken back: all, once it was cancelled. */
export function registeredSums(steps: readonly SumStep[], standing: boolean): { sum: RegisteredSum; back: boolean }[] {
  const sums: { sum: RegisteredSum; back: boolean }[] = [];
  let before = 0n;
  for (const step of steps) {
    // Booked by the rule of its day: what stood was taken back, and the new sum entered whole.
    if (step.whole) for (const each of sums) each.back = true;
    sums.push({ sum: registeredSum(step, before), back: !standing });
    before = step.amount ?? 0n;
  }
  return sums;
}
