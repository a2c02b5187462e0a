import type { StateTone } from '#kernel/workflow';

/** Where a contract stands; the table of moves is `contract.lifecycle.ts`. */
export const ContractState = {
  DRAFT: 'DRAFT',
  AWAITING_CONFIRMATION: 'AWAITING_CONFIRMATION',
  SIGNED: 'SIGNED',
  PERFORMING: 'PERFORMING',
  SETTLED: 'SETTLED',
  ARCHIVED: 'ARCHIVED',
  TERMINATED: 'TERMINATED',
  DISPUTED: 'DISPUTED',
} as const;
export type ContractState = (typeof ContractState)[keyof typeof ContractState];

/** What a person can do with a contract. */
export const ContractAction = {
  SUBMIT_SIGNED: 'SUBMIT_SIGNED',
  CONFIRM: 'CONFIRM',
  RETURN: 'RETURN',
  START: 'START',
  SETTLE: 'SETTLE',
  ARCHIVE: 'ARCHIVE',
  TERMINATE: 'TERMINATE',
  DISPUTE: 'DISPUTE',
  RESUME: 'RESUME',
  REOPEN: 'REOPEN',
} as const;
export type ContractAction = (typeof ContractAction)[keyof typeof ContractAction];

/** Kinds of technology contract 技术合同 (Civil Code 843–887), with the registered sub-kinds of service. */
export const ContractKind = {
  DEVELOPMENT_COMMISSIONED: 'DEVELOPMENT_COMMISSIONED',
  DEVELOPMENT_JOINT: 'DEVELOPMENT_JOINT',
  TRANSFER: 'TRANSFER',
  LICENCE: 'LICENCE',
  CONSULTING: 'CONSULTING',
  SERVICE: 'SERVICE',
  TRAINING: 'TRAINING',
  INTERMEDIARY: 'INTERMEDIARY',
} as const;
export type ContractKind = (typeof ContractKind)[keyof typeof ContractKind];

/** Ways to pay (Civil Code 846): 一次总付, 分期, 提成, 提成加入门费. */
export const PaymentMode = {
  LUMP_SUM: 'LUMP_SUM',
  INSTALMENTS: 'INSTALMENTS',
  ROYALTY: 'ROYALTY',
  ROYALTY_WITH_ENTRY_FEE: 'ROYALTY_WITH_ENTRY_FEE',
} as const;
export type PaymentMode = (typeof PaymentMode)[keyof typeof PaymentMode];

/** Where an instalment stands today; derived from its date, its sum and what was paid, never kept. CANCELLED: nothing is owed on it any more. */
export const InstalmentState = {
  PENDING: 'PENDING',
  DUE: 'DUE',
  OVERDUE: 'OVERDUE',
  PARTIAL: 'PARTIAL',
  PAID: 'PAID',
  CANCELLED: 'CANCELLED',
} as const;
export type InstalmentState = (typeof InstalmentState)[keyof typeof InstalmentState];

/** How each looks. */
export const instalmentTones: Readonly<Record<InstalmentState, StateTone>> = {
  PENDING: 'IDLE',
  DUE: 'WARN',
  OVERDUE: 'BAD',
  PARTIAL: 'WARN',
  PAID: 'GOOD',
  CANCELLED: 'IDLE',
};

/** Registration 认定登记 with the registrar; the table of moves is `registration.lifecycle.ts`. */
export const RegistrationState = {
  NOT_DECLARED: 'NOT_DECLARED',
  PRECHECK: 'PRECHECK',
  SUBMITTED: 'SUBMITTED',
  SUPPLEMENT: 'SUPPLEMENT',
  REGISTERED: 'REGISTERED',
  REFUSED: 'REFUSED',
  CHANGED: 'CHANGED',
  CANCELLED: 'CANCELLED',
} as const;
export type RegistrationState = (typeof RegistrationState)[keyof typeof RegistrationState];

/** What is done with a registration. */
export const RegistrationAction = {
  PRECHECK: 'PRECHECK',
  SUBMIT: 'SUBMIT',
  ASK_SUPPLEMENT: 'ASK_SUPPLEMENT',
  REGISTER: 'REGISTER',
  REFUSE: 'REFUSE',
  CHANGE: 'CHANGE',
  CANCEL: 'CANCEL',
} as const;
export type RegistrationAction = keyof typeof RegistrationAction;

/** The registrar's certificate stands. */
export const REGISTERED_STATES: readonly RegistrationState[] = ['REGISTERED', 'CHANGED'];
/** Nothing is waited for. */
export const REGISTRATION_OVER: readonly RegistrationState[] = ['REGISTERED', 'CHANGED', 'REFUSED', 'CANCELLED'];

/** Signed, and not undone since. */
export const IN_FORCE: readonly ContractState[] = ['SIGNED', 'PERFORMING', 'SETTLED', 'ARCHIVED', 'DISPUTED'];
export const NOT_IN_FORCE: readonly ContractState[] = Object.values(ContractState).filter(
  (state) => !IN_FORCE.includes(state),
);
/** Money may be recorded. */
export const PAYABLE: readonly ContractState[] = ['SIGNED', 'PERFORMING', 'DISPUTED'];

/** Money may go back; a terminated contract is settled so. */
export const REFUNDABLE: readonly ContractState[] = ['SIGNED', 'PERFORMING', 'DISPUTED', 'SETTLED', 'TERMINATED'];

export function isRoyalty(mode: PaymentMode): boolean {
  return mode === PaymentMode.ROYALTY || mode === PaymentMode.ROYALTY_WITH_ENTRY_FEE;
}
