export {
  ACCOUNTS,
  FIGURES,
  LEDGER_ACCOUNTS,
  LedgerSeries,
  transfer,
  type Figures,
  type LedgerAccount,
  type LedgerLineSum,
} from './ledger.accounts.js';
export { LedgerChecks } from './ledger.checks.js';
export { LedgerKind } from './ledger.entity.js';
export { accountRows, type OpenedAccount } from './ledger.figures.js';
export { LEDGER_POSTED, Ledger, type EntryWithLines, type LedgerSum } from './ledger.js';
export { LedgerApiModule, LedgerJobsModule, LedgerModule, ledgerSchema } from './ledger.module.js';
export { FEWEST_TOLD } from './ledger.open-data.rules.js';
export { LedgerOpening } from './ledger.opening.js';
export { UNITS, type Filing, type Posting } from './ledger.posting.js';
export { LedgerReader, type BookLine } from './ledger.reader.js';
export { LedgerSources, type ContractFacts, type ExpectedPosting, type LedgerSource } from './ledger.sources.js';
export { LedgerSums, type TurnoverCutName, type TurnoverPart } from './ledger.sums.js';
export type { LedgerFinding, LedgerHead } from './ledger.types.js';
export { LedgerVerifier, type LedgerVerdict } from './ledger.verifier.js';
export { ledgerKinds } from './ledger.words.js';
export { LedgerYears } from './ledger.years.js';
