import { defineEvent } from '#kernel/jobs';
import type { LedgerKind } from './ledger.entity.js';

interface LedgerPosted {
  year: number;
  kind: LedgerKind;
  contractId: string;
}

/** The row that is inconsistent, where it could be named. */
interface LedgerInconsistency {
  table?: string;
  year?: number | null;
  seq?: number | null;
  contractCode?: string | null;
  detail?: string;
  proof?: string;
}

/** What happens to the ledger. */
export const ledgerEvents = {
  posted: defineEvent<LedgerPosted>('ledger.posted'),
  checkAsked: defineEvent<{ actorId: string }>('ledger.check-asked'),
  lies: defineEvent<LedgerInconsistency>('ledger.lies'),
};
