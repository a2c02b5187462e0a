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
export { LedgerKind } from './entries/ledger.entity.js';
export { ledgerEvents } from './entries/ledger.events.js';
export { UNITS, type Filing, type Posting } from './entries/ledger.posting.js';
export { ledgerKinds } from './entries/ledger.words.js';
export { ReconciliationColumns } from './export/reconciliation.columns.js';
export { feature } from './ledger.feature.js';
export { accountRows, type OpenedAccount } from './ledger.figures.js';
export { LedgerModule } from './ledger.module.js';
export { FEWEST_TOLD } from './ledger.open-data.rules.js';
export { LedgerOpening } from './posting/ledger-opening.service.js';
export {
  LedgerSources,
  type ExpectedEntries,
  type ExpectedPosting,
  type LedgerSource,
} from './posting/ledger-sources.registry.js';
export { Ledger, type EntryWithLines, type LedgerSum } from './posting/ledger.service.js';
export { LedgerReader, type BookLine } from './sums/ledger-reader.repository.js';
export { LedgerSums, type TurnoverCutName, type TurnoverPart } from './sums/ledger-sums.service.js';
export { LedgerChecks } from './verification/ledger-checks.service.js';
export { LedgerVerifier, type LedgerVerdict } from './verification/ledger-verifier.service.js';
export type { LedgerFinding, LedgerHead } from './verification/ledger.findings.js';
export { LedgerYears } from './years/ledger-years.service.js';
