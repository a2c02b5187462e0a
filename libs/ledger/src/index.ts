export { ACCOUNTS, LEDGER_ACCOUNTS, LedgerSeries, transfer, type LedgerAccount, type LedgerLineSum } from './ledger.accounts.js';
export { LedgerKind } from './ledger.entity.js';
export { Ledger, type EntryWithLines, type LedgerSum } from './ledger.js';
export { UNITS, type Posting } from './ledger.posting.js';
export { LedgerModule, ledgerSchema } from './ledger.module.js';
