import { defineEnum, defineUnnamedEnum, valuesOf } from '#kernel/values';
import type { StateTone } from '#kernel/workflow';

/** Where a contract stands; the table of moves is `contract.lifecycle.ts`. */
export const ContractState = defineEnum('ContractState', 'Where a contract stands 合同状态.', {
  DRAFT: { zh: '拟稿', en: 'Draft' },
  AWAITING_CONFIRMATION: {
    zh: '待确认',
    en: 'Awaiting confirmation',
    about: 'By a second person, against the signed paper',
  },
  SIGNED: { zh: '已签署', en: 'Signed', about: 'It counts' },
  PERFORMING: { zh: '履约中', en: 'Performing' },
  SETTLED: { zh: '已结清', en: 'Settled' },
  ARCHIVED: { zh: '已归档', en: 'Archived' },
  TERMINATED: { zh: '已解除', en: 'Terminated' },
  DISPUTED: { zh: '争议中', en: 'In dispute' },
});
export type ContractState = keyof typeof ContractState;

/** Their words stand in the lifecycle. */
export const ContractAction = defineUnnamedEnum(
  'ContractAction',
  'What a person can do with a contract 合同操作.',
  'SUBMIT_SIGNED',
  'CONFIRM',
  'RETURN',
  'START',
  'SETTLE',
  'ARCHIVE',
  'TERMINATE',
  'DISPUTE',
  'RESUME',
  'REOPEN',
);
export type ContractAction = keyof typeof ContractAction;

export const ContractKind = defineEnum(
  'ContractKind',
  'Kinds of technology contract 技术合同类别 (Civil Code 843–887), with the registered sub-kinds of service.',
  {
    DEVELOPMENT_COMMISSIONED: { zh: '委托开发', en: 'Commissioned development' },
    DEVELOPMENT_JOINT: { zh: '合作开发', en: 'Joint development' },
    TRANSFER: { zh: '技术转让', en: 'Transfer' },
    LICENCE: { zh: '技术许可', en: 'Licence' },
    CONSULTING: { zh: '技术咨询', en: 'Consulting' },
    SERVICE: { zh: '技术服务', en: 'Service' },
    TRAINING: { zh: '技术培训', en: 'Training' },
    INTERMEDIARY: { zh: '技术中介', en: 'Intermediary' },
  },
);
export type ContractKind = keyof typeof ContractKind;

export const PaymentMode = defineEnum('PaymentMode', 'Ways to pay 支付方式 (Civil Code 846).', {
  LUMP_SUM: { zh: '一次总付', en: 'Lump sum' },
  INSTALMENTS: { zh: '分期支付', en: 'Instalments' },
  ROYALTY: { zh: '提成支付', en: 'Royalty' },
  ROYALTY_WITH_ENTRY_FEE: { zh: '提成加入门费', en: 'Royalty with an entry fee' },
});
export type PaymentMode = keyof typeof PaymentMode;

export const InstalmentState = defineEnum(
  'InstalmentState',
  'Where an instalment stands today 应付款状态; derived from its date, its sum and what was paid, never kept.',
  {
    PENDING: { zh: '未到期', en: 'Not due yet' },
    DUE: { zh: '今天到期', en: 'Due today' },
    OVERDUE: { zh: '逾期未付', en: 'Overdue' },
    PARTIAL: { zh: '部分到账', en: 'Partly paid' },
    PAID: { zh: '已到账', en: 'Paid' },
    CANCELLED: { zh: '不再应付', en: 'Owed no longer' },
  },
);
export type InstalmentState = keyof typeof InstalmentState;

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
export const RegistrationState = defineEnum(
  'RegistrationState',
  'Where the registration 认定登记 of a contract with the registrar stands.',
  {
    NOT_DECLARED: { zh: '未申报', en: 'Not declared' },
    PRECHECK: { zh: '预审', en: 'Pre-check' },
    SUBMITTED: { zh: '已提交', en: 'Submitted' },
    SUPPLEMENT: { zh: '补正', en: 'To be supplemented', about: 'The registrar asks for more' },
    REGISTERED: { zh: '已登记', en: 'Registered' },
    REFUSED: { zh: '未予登记', en: 'Refused' },
    CHANGED: { zh: '已登记（有变更）', en: 'Registered, changed' },
    CANCELLED: { zh: '已注销', en: 'Cancelled' },
  },
);
export type RegistrationState = keyof typeof RegistrationState;

/** What is done with a registration. */
export const RegistrationAction = defineUnnamedEnum(
  'RegistrationAction',
  'What is done with a registration (认定登记操作).',
  'PRECHECK',
  'SUBMIT',
  'ASK_SUPPLEMENT',
  'REGISTER',
  'REFUSE',
  'CHANGE',
  'CANCEL',
);
export type RegistrationAction = keyof typeof RegistrationAction;

/** The registrar's certificate stands. */
export const REGISTERED_STATES: readonly RegistrationState[] = ['REGISTERED', 'CHANGED'];
/** Nothing is waited for. */
export const REGISTRATION_OVER: readonly RegistrationState[] = ['REGISTERED', 'CHANGED', 'REFUSED', 'CANCELLED'];

/** Signed, and not undone since. */
export const IN_FORCE: readonly ContractState[] = ['SIGNED', 'PERFORMING', 'SETTLED', 'ARCHIVED', 'DISPUTED'];
export const NOT_IN_FORCE: readonly ContractState[] = valuesOf(ContractState).filter(
  (state) => !IN_FORCE.includes(state),
);
/** Money may be recorded. */
export const PAYABLE: readonly ContractState[] = ['SIGNED', 'PERFORMING', 'DISPUTED'];

/** Money may go back; a terminated contract is settled so. */
export const REFUNDABLE: readonly ContractState[] = ['SIGNED', 'PERFORMING', 'DISPUTED', 'SETTLED', 'TERMINATED'];

export function isRoyalty(mode: PaymentMode): boolean {
  return mode === PaymentMode.ROYALTY || mode === PaymentMode.ROYALTY_WITH_ENTRY_FEE;
}
