import type { Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LedgerLineSum } from '../entries/ledger.accounts.js';
import type { LedgerKind } from '../entries/ledger.entity.js';
import type { Filing } from '../entries/ledger.posting.js';

/** An entry that must be in the ledger because of what the contract itself says. */
export interface ExpectedPosting {
  kind: LedgerKind;
  sourceId: string;
  field: Field;
  policy: string;
  effectiveOn: string;
  lines: readonly LedgerLineSum[];
  /** How many of its kind it adds, where that is not what every event of the kind adds. */
  units?: number;
  /** It must have been taken back like this, on the counted accounts for a termination and on all for a correction. */
  takenBack?: 'TERMINATED' | 'CORRECTION';
  /** Of it only what counts was taken back: what was owed was let go of by the termination. */
  countedOnly?: boolean;
}

/** The entries that a contract’s own rows call for: its side of the reconciliation with the ledger. */
export interface ExpectedEntries {
  contractId: string;
  code: string;
  filing: Filing & { field: Field };
  postings: ExpectedPosting[];
  /** Terminated: nothing may be promised or due any more. */
  released: boolean;
  /** A row of the contract that contradicts its parts, in its own tables. */
  inconsistency?: { table: string; detail: string };
}

/** Who knows the facts behind the entries. Read in the order of the contracts' ids, a part at a time. */
export interface LedgerSource {
  after(manager: EntityManager, contractId: string, limit: number): Promise<ExpectedEntries[]>;
  /** The codes by which people know contracts; one that is not there is left out. */
  codesOf(manager: EntityManager, contractIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** The source is bound by the feature that owns the contracts. */
@Injectable()
export class LedgerSources {
  private bound: LedgerSource | undefined;

  bind(source: LedgerSource): void {
    if (this.bound && this.bound !== source) throw new Error('the ledger has its source already');
    this.bound = source;
  }

  get(): LedgerSource {
    if (!this.bound) throw new Error('nobody has told the ledger where its contracts are');
    return this.bound;
  }
}
