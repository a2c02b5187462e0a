/** Where a year's chain ended. */
export interface LedgerHead {
  year: number;
  count: number;
  digest: string;
}

/** An inconsistent row, and what differs. */
export interface LedgerFinding {
  table: string;
  year: number | null;
  seq: number | null;
  contractCode: string | null;
  /** Which of the proofs failed. */
  proof: 'chain' | 'digest' | 'head' | 'balance' | 'tally' | 'contract' | 'noted';
  detail: string;
}

/** What is wrong, before the contract's code is looked up. */
export type Found = Omit<LedgerFinding, 'contractCode'> & { contractId?: string };
