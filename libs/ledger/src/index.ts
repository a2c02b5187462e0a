export {
  ACCOUNTS,
  FIGURES,
  LEDGER_ACCOUNTS,
  LedgerSeries,
  transfer,
  type Figures,
  type LedgerAccount,
  type LedgerLineSum,
} from './entries/ledger.accounts.js';
export { LedgerChecks } from './verification/ledger-checks.service.js';
export { LedgerKind } from './entries/ledger.entity.js';
export { LEDGER_POSTED, Ledger, type EntryWithLines, type LedgerSum } from './posting/ledger.service.js';
export { LedgerApiModule, LedgerJobsModule, LedgerModule, ledgerSchema } from './ledger.module.js';
export { LedgerOpening } from './posting/ledger-opening.service.js';
export { UNITS, type Filing, type Posting } from './entries/ledger.posting.js';
export { LedgerReader, type BookLine } from './sums/ledger-reader.repository.js';
export { LedgerSources, type ContractFacts, type ExpectedPosting, type LedgerSource } from './posting/ledger-sources.registry.js';
export { LedgerSums, type TurnoverCutName, type TurnoverPart } from './sums/ledger-sums.service.js';
export type { LedgerFinding, LedgerHead } from './verification/ledger.findings.js';
export { LedgerVerifier, type LedgerVerdict } from './verification/ledger-verifier.service.js';
export { ledgerKinds } from './entries/ledger.words.js';
export { LedgerYears } from './years/ledger-years.service.js';
