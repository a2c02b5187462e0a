import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import '../core/contract.messages.js';
import {
  actionTo,
  checkRegistration,
  registrationLifecycle,
  type RegistrationDraft,
} from './registration.lifecycle.js';

const contract = { totalAmount: 100_000_000n, signedOn: '2026-11-01' };
const registered: RegistrationDraft = {
  state: 'REGISTERED',
  number: '20263504040001',
  amount: '1000000',
  registeredOn: '2026-11-20',
};

function found(change: Partial<RegistrationDraft>): string[] {
  const problems = new Problems();
  checkRegistration(problems, { ...registered, ...change }, contract, '2026-11-23');
  return problems.list.map(({ field, code }) => `${field}: ${code}`);
}

describe('A registration', () => {
  it('a registration takes a number of 14 or 16 digits, and nothing else', () => {
    expect(found({})).toEqual([]);
    expect(found({ number: '2026350404000123' })).toEqual([]);
    for (const number of ['202635040400012', '2026350404000a', '２０２６３５０４０４０００１'])
      expect(found({ number })).toEqual(['number: contract.registration.number']);
    expect(found({ number: null })).toEqual(['number: value.required']);
  });

  it('a registration is of the contract’s sum at most, between its signing and today', () => {
    expect(found({ amount: '1000000.01' })).toEqual(['amount: contract.registration.amount']);
    const problems = new Problems();
    checkRegistration(
      problems,
      { ...registered, amount: '1200000' },
      { ...contract, amendedTotal: 20_000_000n },
      '2026-11-23',
    );
    expect(problems.list).toEqual([]);
    expect(found({ registeredOn: '2026-11-24' })).toEqual(['registeredOn: contract.registration.date']);
    expect(found({ registeredOn: '2026-10-31' })).toEqual(['registeredOn: contract.registration.date']);
  });

  it('a registration is changed no earlier than the day of what it changes', () => {
    const changed = (registeredOn: string, since: string | null) => {
      const problems = new Problems();
      checkRegistration(
        problems,
        { state: 'CHANGED', amount: '900000', reason: '重新核定', registeredOn },
        contract,
        '2026-11-23',
        { stateSince: since, registeredOn: '2026-11-10' },
      );
      return problems.list.map(({ field, code }) => `${field}: ${code}`);
    };
    expect(changed('2026-11-20', '2026-11-20')).toEqual([]);
    expect(changed('2026-11-19', '2026-11-20')).toEqual(['registeredOn: contract.registration.before']);
    // What was registered before days were kept.
    expect(changed('2026-11-09', null)).toEqual(['registeredOn: contract.registration.before']);
    expect(changed('2026-10-31', '2026-11-20')).toEqual(['registeredOn: contract.registration.date']);
  });

  it('a registration is not refused without a reason', () => {
    expect(found({ state: 'REFUSED', reason: ' ' })).toEqual(['reason: contract.registration.reason.REFUSED']);
    expect(found({ state: 'REFUSED', reason: '缺少验收方法' })).toEqual([]);
    for (const state of ['SUPPLEMENT', 'CHANGED', 'CANCELLED'] as const)
      expect(found({ state })).toEqual([`reason: contract.registration.reason.${state}`]);
  });

  it('a registration reaches every state but the first by exactly one move', () => {
    for (const state of [
      'PRECHECK',
      'SUBMITTED',
      'SUPPLEMENT',
      'REGISTERED',
      'REFUSED',
      'CHANGED',
      'CANCELLED',
    ] as const)
      expect(actionTo(state)).toBeDefined();
    expect(actionTo('NOT_DECLARED')).toBeUndefined();
    expect(new Set(Object.values(registrationLifecycle.actions).map(({ to }) => to)).size).toBe(7);
  });
});
