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
import { AmendmentService, type AmendmentSave } from '../amendment/amendment.service.js';
import type { AmendmentAction } from '../amendment/amendment.states.js';
import type { AmendmentType } from '../amendment/amendment.types.js';
import { amendmentsFor } from '../amendment/amendment.view.js';
import { byContract } from '../core/by-contract.js';
import type { ContractMove } from '../core/contract.move.js';
import { ContractFileService, type FileDraft } from '../files/contract.file.service.js';
import type { ContractFileType } from '../files/contract.file.types.js';
import { Payment } from '../payment/instalment.entity.js';
import type { PaymentType, RefundType } from '../payment/payment.types.js';
import { Refund } from '../payment/refund.entity.js';
import { RefundService, type RefundDraft } from '../payment/refund.service.js';
import { ContractService } from '../record/contract.service.js';
import type { ContractType } from '../record/contract.types.js';
import type { RoyaltyClaimAction } from '../royalty/royalty.claim.entity.js';
import { RoyaltyService, type RoyaltyDraft } from '../royalty/royalty.service.js';
import { RoyaltyStatement } from '../royalty/royalty.statement.entity.js';
import type { RoyaltyClaimType, RoyaltyStatementType } from '../royalty/royalty.types.js';
import { claimsFor } from '../royalty/royalty.view.js';

/**
 * What happens to a contract after its signing, and the papers that prove it. The readers are called for contracts that were answered to this
 * viewer before; each takes many, for the request's loaders.
 */
@Injectable()
export class ContractPartsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contracts: ContractService,
    private readonly drafted: AmendmentService,
    private readonly refunding: RefundService,
    private readonly royalties: RoyaltyService,
    private readonly kept: ContractFileService,
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
