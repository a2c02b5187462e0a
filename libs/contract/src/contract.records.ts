import type { Viewer } from '#kernel/access';
import { formatYuan } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  In,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { AmendmentAction } from './amendment.states.js';
import type { AmendmentType } from './amendment.types.js';
import { amendmentsFor } from './amendment.view.js';
import { byContract } from './by-contract.js';
import { ContractAmendments, type AmendmentSave } from './contract.amendments.js';
import { ContractFiles, type FileDraft } from './contract.files.js';
import type { ContractFileType } from './contract.files.types.js';
import type { ContractMove } from './contract.move.js';
import { ContractRefunds, type RefundDraft } from './contract.refunds.js';
import { ContractRoyalties, type RoyaltyDraft } from './contract.royalties.js';
import { ContractService } from './contract.service.js';
import type { ContractType } from './contract.types.js';
import { Payment } from './instalment.entity.js';
import { Refund } from './money.entity.js';
import type { PaymentType, RefundType } from './payment.types.js';
import type { RoyaltyClaimAction } from './royalty.claim.entity.js';
import { RoyaltyStatement } from './royalty.statement.entity.js';
import type { RoyaltyClaimType, RoyaltyStatementType } from './royalty.types.js';
import { claimsFor } from './royalty.view.js';

/**
 * What happens to a contract after its signing, and the papers that prove it. The readers are called for contracts that were answered to this
 * viewer before; each takes many, for the request's loaders.
 */
@Injectable()
export class ContractRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contracts: ContractService,
    private readonly drafted: ContractAmendments,
    private readonly refunding: ContractRefunds,
    private readonly royalties: ContractRoyalties,
    private readonly kept: ContractFiles,
  ) {}

  async saveAmendment(viewer: Viewer, save: AmendmentSave): Promise<ContractType> {
    return this.contracts.get(viewer, await this.drafted.save(viewer, save));
  }

  async actOnAmendment(viewer: Viewer, action: AmendmentAction, move: ContractMove): Promise<ContractType> {
    return this.contracts.get(viewer, await this.drafted.act(viewer, action, move));
  }

  async recordRefund(viewer: Viewer, draft: RefundDraft): Promise<ContractType> {
    await this.refunding.record(viewer, draft);
    return this.contracts.get(viewer, draft.contractId);
  }

  async stateRoyalty(viewer: Viewer, draft: RoyaltyDraft): Promise<ContractType> {
    await this.royalties.claim(viewer, draft);
    return this.contracts.get(viewer, draft.contractId);
  }

  async actOnRoyalty(viewer: Viewer, action: RoyaltyClaimAction, move: ContractMove): Promise<ContractType> {
    return this.contracts.get(viewer, await this.royalties.act(viewer, action, move));
  }

  async addFile(viewer: Viewer, draft: FileDraft): Promise<ContractType> {
    await this.kept.add(viewer, draft);
    return this.contracts.get(viewer, draft.contractId);
  }

  async amendments(viewer: Viewer, ids: readonly string[]): Promise<Map<string, AmendmentType[]>> {
    return new Map([...(await this.drafted.of(ids))].map(([id, rows]) => [id, amendmentsFor(viewer, rows)]));
  }

  payments(ids: readonly string[]): Promise<Map<string, PaymentType[]>> {
    return this.of(Payment, ids, { paidOn: 'ASC', id: 'ASC' }, (row) => ({ ...row, amount: formatYuan(row.amount) }));
  }

  refunds(ids: readonly string[]): Promise<Map<string, RefundType[]>> {
    return this.of(Refund, ids, { refundedOn: 'ASC', id: 'ASC' }, (row) => ({
      ...row,
      amount: formatYuan(row.amount),
    }));
  }

  statements(ids: readonly string[]): Promise<Map<string, RoyaltyStatementType[]>> {
    return this.of(RoyaltyStatement, ids, { seq: 'ASC' }, (row) => ({
      ...row,
      amount: formatYuan(row.amount),
      baseAmount: formatYuan(row.baseAmount),
    }));
  }

  async claims(viewer: Viewer, ids: readonly string[]): Promise<Map<string, RoyaltyClaimType[]>> {
    return new Map([...(await this.royalties.claimsOf(ids))].map(([id, rows]) => [id, claimsFor(viewer, rows)]));
  }

  async files(ids: readonly string[]): Promise<Map<string, ContractFileType[]>> {
    return new Map(
      [...(await this.kept.of(ids))].map(([id, rows]) => [id, rows.map((row) => ({ ...row, addedById: row.addedBy }))]),
    );
  }

  private async of<Row extends ObjectLiteral & { contractId: string }, Shown>(
    entity: EntityTarget<Row>,
    ids: readonly string[],
    order: FindOptionsOrder<Row>,
    present: (row: Row) => Shown,
  ): Promise<Map<string, Shown[]>> {
    const where = { contractId: In([...ids]) } as FindOptionsWhere<Row>;
    const rows = await this.dataSource.manager.find(entity, { where, order });
    return new Map([...byContract(rows)].map(([id, own]) => [id, own.map(present)]));
  }
}
