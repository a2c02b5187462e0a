import { Attachments, declareAttachmentColumns } from '#attachment';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, message, requireIds } from '#kernel/errors';
import { Clock, isId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { byContract } from '../core/by-contract.js';
import { lockContract } from '../core/contract.lock.js';
import { ContractFile, type ContractFileKind } from './contract.file.entity.js';

declareAttachmentColumns('contract', 'scan_id');
declareAttachmentColumns('contract_amendment', 'scan_id');
declareAttachmentColumns('contract_file', 'attachment_id');
for (const table of [
  'registration_number_correction',
  'registration_step',
  'royalty_statement',
  'royalty_claim',
  'payment',
  'refund',
])
  declareAttachmentColumns(table, 'evidence_id');

/** The kind of the links between contracts and their scans. */
export const SCAN_LINK = 'contract';

/** The kind of the links between contracts and the files that prove what is said of them. */
export const FILE_LINK = 'contract-file';

const EVIDENCE_KIND = /^(application\/pdf|image\/(png|jpeg|webp))$/;

/** A file as proof: its id, and its digest when it was given. */
export interface Evidence {
  id: string;
  sha256: string;
}

export interface FileDraft {
  contractId: string;
  attachmentId: string;
  kind: ContractFileKind;
  clientMutationId: string;
}

/** The files of contracts besides the signed scan: annexes, acceptance papers, receipts. */
@Injectable()
export class ContractFileService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Looks at a file that is to prove something: a PDF or a picture of the viewer's own.
   * @param known a file that stands there already, whoever sent it.
   */
  async evidence(
    problems: Problems,
    viewer: Viewer,
    field: string,
    id: string | null | undefined,
    known?: string | null,
  ): Promise<Evidence | undefined> {
    if (!id) return undefined;
    const file = isId(id) ? (await this.attachments.byIds([id])).get(id) : undefined;
    if (!file || (file.uploadedBy !== viewer.userId && file.id !== known)) problems.add(field, 'value.notAnId');
    else if (!EVIDENCE_KIND.test(file.mediaType)) problems.add(field, 'contract.evidence.kind');
    else return { id: file.id, sha256: file.sha256 };
    return undefined;
  }

  /** From now on whoever may see the contract may read the file. */
  async link(manager: EntityManager, contractId: string, evidence: Evidence | undefined): Promise<void> {
    if (evidence)
      await this.attachments.link(manager, { attachmentId: evidence.id, kind: FILE_LINK, subjectId: contractId });
  }

  async add(viewer: Viewer, { contractId, attachmentId, kind, clientMutationId }: FileDraft): Promise<void> {
    requireIds('contract', contractId);
    const file = await this.attachments.own(viewer, attachmentId);
    try {
      await this.commands.run({ by: viewer, operation: 'addContractFile', clientMutationId }, async (manager, id) => {
        const contract = await lockContract(manager, this.workflow, viewer, contractId);
        await manager.insert(ContractFile, {
          id,
          contractId,
          attachmentId: file.id,
          kind,
          sha256: file.sha256,
          addedBy: viewer.userId,
          addedAt: this.clock.now(),
        });
        await this.link(manager, contractId, file);
        const note = message('contract.file.note', { name: file.name }, viewer.locale);
        await this.workflow.record(manager, 'contract', {
          recordId: contractId,
          action: 'FILE_ADDED',
          fromState: contract.state,
          toState: contract.state,
          note,
          actor: viewer,
        });
      });
    } catch (error) {
      if (isDuplicate(error)) throw UserError.bad('attachmentId', 'contract.file.twice');
      throw error;
    }
  }

  /** The files of many contracts, oldest first. */
  async of(contractIds: readonly string[]): Promise<Map<string, ContractFile[]>> {
    const rows = await this.dataSource.manager.find(ContractFile, {
      where: { contractId: In([...contractIds]) },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    return byContract(rows);
  }
}
