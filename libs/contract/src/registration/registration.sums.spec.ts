import { describe, expect, it } from '@jest/globals';
import { registeredSums, type SumStep } from './registration.sums.js';

const step = (id: string, amount: bigint, happenedOn: string, more: Partial<SumStep> = {}): SumStep => ({
  id,
  contractId: 'contract',
  state: id === 'first' ? 'REGISTERED' : 'CHANGED',
  amount,
  happenedOn,
  whole: false,
  ...more,
});
const told = (steps: SumStep[], standing = true) =>
  registeredSums(steps, standing).map(
    ({ sum: { id, amount, registeredOn, units }, back }) =>
      `${id} ${amount} ${registeredOn} ${units}${back ? ' back' : ''}`,
  );

describe('A registered sum in the ledger', () => {
  const first = step('first', 800n, '2026-03-02');
  const lower = step('lower', 600n, '2026-05-20');
  const same = step('same', 600n, '2026-06-01');
  const higher = step('higher', 900n, '2027-01-04');

  it('a registered sum in the ledger is entered once, and then only what each change adds or takes away, on the day of the change', () => {
    expect(told([first])).toEqual(['contract 800 2026-03-02 1']);
    expect(told([first, lower, same, higher])).toEqual([
      'contract 800 2026-03-02 1',
      'lower -200 2026-05-20 0',
      'same 0 2026-06-01 0',
      'higher 300 2027-01-04 0',
    ]);
  });

  it('a registered sum in the ledger is taken back with every change when the registration is cancelled', () => {
    expect(told([first, lower], false)).toEqual(['contract 800 2026-03-02 1 back', 'lower -200 2026-05-20 0 back']);
  });

  it('a registered sum in the ledger stands as it was booked where a change was entered whole, and later changes add their difference to it', () => {
    const whole = { ...lower, whole: true };
    expect(told([first, whole, higher])).toEqual([
      'contract 800 2026-03-02 1 back',
      'lower 600 2026-05-20 1',
      'higher 300 2027-01-04 0',
    ]);
  });
});
