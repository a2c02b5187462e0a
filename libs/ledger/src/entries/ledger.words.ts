import type { Sentence } from '#kernel/errors';
import type { LedgerKind } from './ledger.entity.js';

/** The kinds of entries in a person's words. */
export const ledgerKinds: Readonly<Record<LedgerKind, Sentence>> = {
  SIGNED: { zh: '签订', en: 'Signed' },
  AMENDED: { zh: '变更', en: 'Amended' },
  REGISTERED: { zh: '登记', en: 'Registered' },
  INSTALMENT_DUE: { zh: '应付到期', en: 'Instalment due' },
  PAID: { zh: '到账', en: 'Paid' },
  REFUNDED: { zh: '退款', en: 'Refunded' },
  ROYALTY_STATED: { zh: '提成结算', en: 'Royalty stated' },
  TERMINATED: { zh: '解除冲回', en: 'Taken back on termination' },
  CORRECTION: { zh: '更正', en: 'Correction' },
};
