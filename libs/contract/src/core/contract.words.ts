import type { Sentence } from '#kernel/errors';
import type { ContractKind, PaymentMode } from './contract.states.js';

/** The kinds of contract in a person's words. */
export const contractKinds: Readonly<Record<ContractKind, Sentence>> = {
  DEVELOPMENT_COMMISSIONED: { zh: '委托开发', en: 'Commissioned development' },
  DEVELOPMENT_JOINT: { zh: '合作开发', en: 'Joint development' },
  TRANSFER: { zh: '技术转让', en: 'Transfer' },
  LICENCE: { zh: '技术许可', en: 'Licence' },
  CONSULTING: { zh: '技术咨询', en: 'Consulting' },
  SERVICE: { zh: '技术服务', en: 'Service' },
  TRAINING: { zh: '技术培训', en: 'Training' },
  INTERMEDIARY: { zh: '技术中介', en: 'Intermediary' },
};

/** The ways to pay. */
export const paymentModes: Readonly<Record<PaymentMode, Sentence>> = {
  LUMP_SUM: { zh: '一次总付', en: 'Lump sum' },
  INSTALMENTS: { zh: '分期支付', en: 'Instalments' },
  ROYALTY: { zh: '提成支付', en: 'Royalty' },
  ROYALTY_WITH_ENTRY_FEE: { zh: '提成加入门费', en: 'Royalty with an entry fee' },
};
