import type { Actor, Viewer } from '#kernel/access';
import { Problems, checkText, checkYuan } from '#kernel/errors';
import { nameValues } from '#kernel/values';
import {
  availableSteps,
  defineLifecycle,
  statesOf,
  type Lifecycle,
  type Step,
  type Transition,
} from '#kernel/workflow';
import { isBroker } from '../core/contract.access.js';
import { checkDay } from '../core/contract.day.js';
import type { Contract } from '../core/contract.entity.js';
import { registrationEvents, type ContractIds } from '../core/contract.events.js';
import {
  IN_FORCE,
  REGISTERED_STATES,
  RegistrationAction,
  RegistrationState,
  type ContractState,
} from '../core/contract.states.js';
import type { Registration } from './registration.entity.js';

const by = (actor: Actor) => isBroker(actor);

/**
 * The life of a registration (domain: 未申报 → 预审 → 已提交 → 补正 → 已登记 / 未予登记 → 变更 / 注销). Steps that happened on paper may be skipped.
 * What the registrar decides, it decides on paper; how far an application has come is told by the seller.
 */
export const registrationLifecycle: Lifecycle<Registration, RegistrationState, RegistrationAction, ContractIds> =
  defineLifecycle({
    kind: 'registration',
    initial: 'NOT_DECLARED',
    states: statesOf(RegistrationState, {
      INFO: ['PRECHECK', 'SUBMITTED'],
      GOOD: ['REGISTERED', 'CHANGED'],
      WARN: ['SUPPLEMENT'],
      BAD: ['REFUSED'],
      final: ['CANCELLED'],
    }),
    actions: {
      PRECHECK: {
        from: ['NOT_DECLARED', 'REFUSED'],
        to: 'PRECHECK',
        by,
        note: 'optional',
        zh: '开始预审',
        en: 'Begin the pre-check',
        event: registrationEvents.moved,
      },
      SUBMIT: {
        from: ['NOT_DECLARED', 'PRECHECK', 'SUPPLEMENT', 'REFUSED'],
        to: 'SUBMITTED',
        by,
        note: 'optional',
        zh: '提交登记',
        en: 'Submit',
        event: registrationEvents.moved,
      },
      REGISTER: {
        from: ['NOT_DECLARED', 'PRECHECK', 'SUBMITTED', 'SUPPLEMENT'],
        to: 'REGISTERED',
        by,
        note: 'optional',
        paper: true,
        zh: '准予登记',
        en: 'Registered',
        event: registrationEvents.registered,
      },
      ASK_SUPPLEMENT: {
        from: ['SUBMITTED'],
        to: 'SUPPLEMENT',
        by,
        note: 'required',
        zh: '要求补正',
        en: 'Supplement asked for',
        event: registrationEvents.moved,
      },
      REFUSE: {
        from: ['PRECHECK', 'SUBMITTED', 'SUPPLEMENT'],
        to: 'REFUSED',
        by,
        note: 'required',
        paper: true,
        zh: '不予登记',
        en: 'Refused',
        event: registrationEvents.refused,
      },
      CHANGE: {
        from: ['REGISTERED', 'CHANGED'],
        to: 'CHANGED',
        by,
        note: 'required',
        paper: true,
        zh: '登记变更',
        en: 'Registration changed',
        event: registrationEvents.moved,
      },
      CANCEL: {
        from: ['REGISTERED', 'CHANGED'],
        to: 'CANCELLED',
        by,
        note: 'required',
        paper: true,
        zh: '登记注销',
        en: 'Registration cancelled',
        event: registrationEvents.moved,
      },
    },
  });
nameValues(RegistrationAction, registrationLifecycle.actions);

/** The move that leads to a state. */
export function actionTo(state: RegistrationState): RegistrationAction | undefined {
  const entries = Object.entries(registrationLifecycle.actions) as [RegistrationAction, { to: RegistrationState }][];
  return entries.find(([, { to }]) => to === state)?.[0];
}

/** What the move that leads to a state asks. */
export function moveTo(
  state: RegistrationState,
): Omit<Transition<Registration, RegistrationState>, 'event'> | undefined {
  const action = actionTo(state);
  return action && registrationLifecycle.actions[action];
}

/** Whether the contract lets a step be recorded: all of them while it is in force; a certificate is cancelled after it has ended, too. */
export function isRecordable(contractState: ContractState, step: RegistrationState): boolean {
  return IN_FORCE.includes(contractState) || (contractState === 'TERMINATED' && step === 'CANCELLED');
}

/** What this person may record of a registration now. */
export function registrationSteps(
  viewer: Viewer,
  registration: Registration,
  { state }: Pick<Contract, 'state'>,
): Step<RegistrationState, RegistrationAction>[] {
  return availableSteps(registrationLifecycle, viewer, registration).filter((step) => isRecordable(state, step.state));
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
const WITH_DAY: readonly RegistrationState[] = ['REGISTERED', 'CHANGED', 'CANCELLED'];
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
  if (moveTo(state)?.note === 'required' && !reason)
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
