import type { Actor } from '../../kernel/access/src/index.js';
import { Problems, checkText, checkYuan } from '../../kernel/errors/src/index.js';
import { defineLifecycle, type Lifecycle } from '../../kernel/workflow/src/index.js';
import { isBroker } from './contract.access.js';
import type { Contract } from './contract.entity.js';
import { checkDay } from './contract.rules.js';
import type { RegistrationState } from './contract.states.js';
import type { Registration } from './registration.entity.js';

export type RegistrationAction = 'PRECHECK' | 'SUBMIT' | 'ASK_SUPPLEMENT' | 'REGISTER' | 'REFUSE';

const by = (actor: Actor) => isBroker(actor);

/** The life of a registration (domain: 未申报 → 预审 → 已提交 → 补正 → 已登记 / 未予登记). Steps that happened on paper may be skipped. */
export const registrationLifecycle: Lifecycle<Registration, RegistrationState, RegistrationAction> = defineLifecycle({
  kind: 'registration',
  initial: 'NOT_DECLARED',
  states: {
    NOT_DECLARED: { zh: '未申报', en: 'Not declared' },
    PRECHECK: { zh: '预审', en: 'Pre-check' },
    SUBMITTED: { zh: '已提交', en: 'Submitted' },
    SUPPLEMENT: { zh: '补正', en: 'To be supplemented' },
    REGISTERED: { zh: '已登记', en: 'Registered', final: true },
    REFUSED: { zh: '未予登记', en: 'Refused' },
  },
  actions: {
    PRECHECK: { from: ['NOT_DECLARED', 'REFUSED'], to: 'PRECHECK', by, zh: '开始预审', en: 'Begin the pre-check', event: 'contract.registration-moved' },
    SUBMIT: { from: ['NOT_DECLARED', 'PRECHECK', 'SUPPLEMENT', 'REFUSED'], to: 'SUBMITTED', by, zh: '提交登记', en: 'Submit', event: 'contract.registration-moved' },
    ASK_SUPPLEMENT: { from: ['SUBMITTED'], to: 'SUPPLEMENT', by, zh: '要求补正', en: 'Supplement asked for', event: 'contract.registration-moved' },
    REGISTER: { from: ['NOT_DECLARED', 'PRECHECK', 'SUBMITTED', 'SUPPLEMENT'], to: 'REGISTERED', by, zh: '准予登记', en: 'Registered', event: 'contract.registered' },
    REFUSE: { from: ['PRECHECK', 'SUBMITTED', 'SUPPLEMENT'], to: 'REFUSED', by, zh: '不予登记', en: 'Refused', event: 'contract.refused' },
  },
});

/** The move that leads to a state. */
export function actionTo(state: RegistrationState): RegistrationAction | undefined {
  const entries = Object.entries(registrationLifecycle.actions) as [RegistrationAction, { to: RegistrationState }][];
  return entries.find(([, { to }]) => to === state)?.[0];
}

/** What the registrar answered, as typed. */
export interface RegistrationDraft {
  state: RegistrationState;
  number?: string | null;
  amount?: string | null;
  registeredOn?: string | null;
  reason?: string | null;
}

export type RegistrationColumns = Pick<Registration, 'number' | 'amount' | 'registeredOn' | 'reason'>;

/** Checks what a registration step brings with it. @param today the day in Asia/Shanghai. */
export function checkRegistration(problems: Problems, draft: RegistrationDraft, contract: Pick<Contract, 'totalAmount' | 'signedOn'>, today: string): RegistrationColumns {
  const reason = checkText(problems, 'reason', draft.reason, { max: 500, multiline: true }) || null;
  if (draft.state === 'REFUSED' && !reason) problems.add('reason', 'contract.registration.reason');
  if (draft.state !== 'REGISTERED') return { number: null, amount: null, registeredOn: null, reason };
  const number = draft.number?.trim() ?? '';
  if (!number) problems.add('number', 'value.required');
  else if (!/^(\d{14}|\d{16})$/.test(number)) problems.add('number', 'contract.registration.number');
  const amount = checkYuan(problems, 'amount', draft.amount, true);
  if (amount !== undefined && amount > contract.totalAmount) problems.add('amount', 'contract.registration.amount');
  const registeredOn = checkDay(problems, 'registeredOn', draft.registeredOn, true);
  const signedOn = contract.signedOn ?? today;
  if (registeredOn && (registeredOn < signedOn || registeredOn > today)) problems.add('registeredOn', 'contract.registration.date', { signedOn });
  return { number, amount: amount ?? null, registeredOn: registeredOn ?? null, reason };
}
