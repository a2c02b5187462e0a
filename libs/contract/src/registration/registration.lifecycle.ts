import type { Actor } from '#kernel/access';
import { Problems, checkText, checkYuan } from '#kernel/errors';
import { defineLifecycle, statesOf, type Lifecycle } from '#kernel/workflow';
import { isBroker } from '../core/contract.access.js';
import { checkDay } from '../core/contract.day.js';
import type { Contract } from '../core/contract.entity.js';
import { registrationEvents, type ContractIds } from '../core/contract.events.js';
import { REGISTERED_STATES, RegistrationState } from '../core/contract.states.js';
import type { Registration } from './registration.entity.js';

export type RegistrationAction = 'PRECHECK' | 'SUBMIT' | 'ASK_SUPPLEMENT' | 'REGISTER' | 'REFUSE' | 'CHANGE' | 'CANCEL';

const by = (actor: Actor) => isBroker(actor);

/** The life of a registration (domain: 未申报 → 预审 → 已提交 → 补正 → 已登记 / 未予登记 → 变更 / 注销). Steps that happened on paper may be skipped. */
export const registrationLifecycle: Lifecycle<Registration, RegistrationState, RegistrationAction, ContractIds> =
  defineLifecycle({
    kind: 'registration',
    initial: 'NOT_DECLARED',
    states: statesOf(RegistrationState, 'CANCELLED'),
    actions: {
      PRECHECK: {
        from: ['NOT_DECLARED', 'REFUSED'],
        to: 'PRECHECK',
        by,
        zh: '开始预审',
        en: 'Begin the pre-check',
        event: registrationEvents.moved,
      },
      SUBMIT: {
        from: ['NOT_DECLARED', 'PRECHECK', 'SUPPLEMENT', 'REFUSED'],
        to: 'SUBMITTED',
        by,
        zh: '提交登记',
        en: 'Submit',
        event: registrationEvents.moved,
      },
      ASK_SUPPLEMENT: {
        from: ['SUBMITTED'],
        to: 'SUPPLEMENT',
        by,
        zh: '要求补正',
        en: 'Supplement asked for',
        event: registrationEvents.moved,
      },
      REGISTER: {
        from: ['NOT_DECLARED', 'PRECHECK', 'SUBMITTED', 'SUPPLEMENT'],
        to: 'REGISTERED',
        by,
        zh: '准予登记',
        en: 'Registered',
        event: registrationEvents.registered,
      },
      REFUSE: {
        from: ['PRECHECK', 'SUBMITTED', 'SUPPLEMENT'],
        to: 'REFUSED',
        by,
        zh: '不予登记',
        en: 'Refused',
        event: registrationEvents.refused,
      },
      CHANGE: {
        from: ['REGISTERED', 'CHANGED'],
        to: 'CHANGED',
        by,
        zh: '登记变更',
        en: 'Registration changed',
        event: registrationEvents.moved,
      },
      CANCEL: {
        from: ['REGISTERED', 'CHANGED'],
        to: 'CANCELLED',
        by,
        zh: '登记注销',
        en: 'Registration cancelled',
        event: registrationEvents.moved,
      },
    },
  });

/** The move that leads to a state. */
export function actionTo(state: RegistrationState): RegistrationAction | undefined {
  const entries = Object.entries(registrationLifecycle.actions) as [RegistrationAction, { to: RegistrationState }][];
  return entries.find(([, { to }]) => to === state)?.[0];
}

/** A step as typed. */
export interface RegistrationDraft {
  state: RegistrationState;
  number?: string | null;
  amount?: string | null;
  /** The day of the step; today when left out, except for the registrar's own decisions. */
  registeredOn?: string | null;
  reason?: string | null;
}

/** A step that may be recorded. */
export interface CheckedStep {
  happenedOn: string;
  number: string | null;
  amount: bigint | null;
  reason: string | null;
}

type Registrable = Pick<Contract, 'totalAmount' | 'signedOn'> & Partial<Pick<Contract, 'amendedTotal'>>;
const WITH_REASON: readonly RegistrationState[] = ['REFUSED', 'SUPPLEMENT', 'CHANGED', 'CANCELLED'];
const WITH_DAY: readonly RegistrationState[] = ['REGISTERED', 'CHANGED', 'CANCELLED'];

/** What the registrar decides, it decides on paper; how far an application has come is told by the seller. */
export const WITH_PAPER: readonly RegistrationState[] = ['REGISTERED', 'CHANGED', 'CANCELLED', 'REFUSED'];
/** Steps that change what stands: their difference is booked on their day, so that day cannot lie before it. */
const AFTER_ANOTHER: readonly RegistrationState[] = ['CHANGED', 'CANCELLED'];

/** Checks what a registration step brings with it. @param today the day in Asia/Shanghai @param standing what it follows */
export function checkRegistration(
  problems: Problems,
  draft: RegistrationDraft,
  contract: Registrable,
  today: string,
  standing?: Pick<Registration, 'stateSince' | 'registeredOn'>,
): CheckedStep {
  const { state } = draft;
  const reason = checkText(problems, 'reason', draft.reason, { max: 500, multiline: true }) || null;
  if (WITH_REASON.includes(state) && !reason)
    problems.add(
      'reason',
      `contract.registration.reason.${state as 'REFUSED' | 'SUPPLEMENT' | 'CHANGED' | 'CANCELLED'}`,
    );
  const happenedOn = checkDay(problems, 'registeredOn', draft.registeredOn, WITH_DAY.includes(state)) ?? today;
  const signedOn = contract.signedOn ?? happenedOn;
  const since = (AFTER_ANOTHER.includes(state) && (standing?.stateSince ?? standing?.registeredOn)) || signedOn;
  if (happenedOn < signedOn || happenedOn > today)
    problems.add('registeredOn', 'contract.registration.date', { signedOn });
  else if (happenedOn < since) problems.add('registeredOn', 'contract.registration.before', { since });
  return {
    happenedOn,
    reason,
    number: state === 'REGISTERED' ? checkNumber(problems, draft.number) : null,
    amount: checkAmount(problems, draft, contract),
  };
}

/** Checks a number as the registrar issues it. @returns the number as it is kept. */
export function checkNumber(problems: Problems, typed: string | null | undefined): string {
  const number = typed?.trim() ?? '';
  if (!number) problems.add('number', 'value.required');
  else if (!/^(\d{14}|\d{16})$/.test(number)) problems.add('number', 'contract.registration.number');
  return number;
}

function checkAmount(
  problems: Problems,
  { state, amount: typed }: RegistrationDraft,
  { totalAmount, amendedTotal = 0n }: Registrable,
): bigint | null {
  if (!REGISTERED_STATES.includes(state)) return null;
  const amount = checkYuan(problems, 'amount', typed, true);
  if (amount !== undefined && amount > totalAmount + amendedTotal)
    problems.add('amount', 'contract.registration.amount');
  return amount ?? null;
}

/** What a step leaves in the registration's row; what it does not speak of stays. */
export function columnsAfter(
  registration: Registration,
  state: RegistrationState,
  step: CheckedStep,
  dueOn: string | null,
): Partial<Registration> {
  const submitted = state === 'SUBMITTED' && registration.state !== 'SUPPLEMENT';
  const attempt =
    submitted || (state === 'REGISTERED' && registration.attempt === 0)
      ? registration.attempt + 1
      : registration.attempt;
  const common = { reason: step.reason, attempt, stateSince: step.happenedOn, dueOn };
  if (state === 'REGISTERED')
    return { ...common, number: step.number, amount: step.amount, registeredOn: step.happenedOn };
  return state === 'CHANGED' ? { ...common, amount: step.amount } : common;
}
