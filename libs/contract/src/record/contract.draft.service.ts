import { Attachments } from '#attachment';
import type { Viewer } from '#kernel/access';
import { Codes, IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, isId, newId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { MatchFacade } from '#match';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { paperTaken } from '../amendment/paper.lookup.js';
import { withAuthor } from '../core/contract.access.js';
import { Contract, ContractParty } from '../core/contract.entity.js';
import { contractEvents } from '../core/contract.events.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import type { FurtherParty } from '../core/contract.party.js';
import { organizationsNamed } from '../core/contract.party.rules.js';
import { checkDraft, type CheckedDraft, type ContractDraft } from '../core/contract.rules.js';
import { SCAN_LINK } from '../files/contract.file.service.js';
import { Instalment } from '../payment/instalment.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { ContractRepository } from './contract.repository.js';

interface Scan {
  scanId: string | null;
  scanSha256: string | null;
}

const NO_SCAN: Scan = { scanId: null, scanSha256: null };
/** A draft's scan stands for its contract from the beginning: two drafts of one paper meet early. */
function standing(scan: Scan): Scan & { standingScan: string | null } {
  return { ...scan, standingScan: scan.scanSha256 };
}

const SCAN_KIND = /^(application\/pdf|image\/(png|jpeg|webp))$/;

/** Writes contracts down while they are drafts. */
@Injectable()
export class ContractDraftService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly codes: Codes,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly organizations: OrganizationFacade,
    private readonly attachments: Attachments,
    private readonly matches: MatchFacade,
    private readonly repository: ContractRepository,
  ) {}

  /** Records a new contract, or saves the whole of a draft. @returns the contract's id. */
  async save(
    viewer: Viewer,
    id: string | null,
    version: number | null,
    draft: ContractDraft,
    clientMutationId: string,
  ): Promise<string> {
    const problems = new Problems();
    const checked = checkDraft(problems, draft, shanghaiDate(this.clock.now()));
    const scan = await this.checkReferences(problems, viewer, id, draft);
    problems.throwIfAny();
    if (id !== null) requireIds('contract', id);
    const recordId = id ?? newId();
    try {
      const saved = await this.commands.run(
        { by: viewer, operation: 'saveContractDraft', clientMutationId, id: recordId },
        (manager) =>
          id === null
            ? this.create(manager, viewer, recordId, draft.matchId ?? null, checked, scan)
            : this.edit(manager, viewer, id, version, checked, scan),
      );
      return saved.id;
    } catch (error) {
      if (isDuplicate(error) && String(error).includes('ux_contract_open_match'))
        throw UserError.bad('matchId', 'contract.match.taken');
      // Two recorded one paper at once: the slower one is told as if it had come later.
      if (isDuplicate(error) && String(error).includes('ux_contract_scan'))
        await this.refuseTaken(this.dataSource.manager, recordId, scan);
      throw error;
    }
  }

  /** A row of a file as a draft; its parties are known by their codes. The scan is attached, and a second person asked, afterwards. */
  async takeIn(manager: EntityManager, viewer: Viewer, draft: ContractDraft, mark: string): Promise<string> {
    const problems = new Problems();
    const checked = checkDraft(problems, draft, shanghaiDate(this.clock.now()));
    problems.throwIfAny();
    const { columns } = checked;
    const known = async (code: string | null) =>
      code ? ((await this.organizations.byCreditCode(code, manager))?.id ?? null) : null;
    columns.buyerOrganizationId = await known(columns.buyerCreditCode);
    columns.sellerOrganizationId = await known(columns.sellerCreditCode);
    const taken = await this.commands.run(
      { by: viewer, operation: 'importContract', clientMutationId: mark, manager },
      (_, id) => this.create(manager, viewer, id, null, checked, NO_SCAN),
    );
    return taken.id;
  }

  private async create(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    matchId: string | null,
    { columns, instalments }: CheckedDraft,
    scan: Scan,
  ): Promise<void> {
    const now = this.clock.now();
    await this.refuseTaken(manager, id, scan);
    const researcherId = matchId
      ? ((await this.matches.forContract(matchId, manager))?.achievementAuthorId ?? null)
      : null;
    await manager.insert(Contract, {
      ...columns,
      ...standing(scan),
      id,
      code: await this.codes.next(manager, 'HT'),
      state: contractLifecycle.initial,
      version: 1,
      matchId,
      openMatchId: matchId,
      paidAmount: 0n,
      researcherId,
      draftedBy: viewer.userId,
      authors: [viewer.userId],
      createdAt: now,
      updatedAt: now,
    });
    await manager.insert(Registration, { id, state: 'NOT_DECLARED', version: 1 });
    await this.writeParts(manager, id, columns.furtherParties ?? [], instalments);
    await this.linkScan(manager, id, scan);
    await this.workflow.record(manager, 'contract', {
      recordId: id,
      action: 'CREATED',
      fromState: null,
      toState: contractLifecycle.initial,
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type: contractEvents.drafted,
      subjectId: id,
      payload: { matchId, actorId: viewer.userId },
    });
  }

  private async edit(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    version: number | null,
    { columns, instalments }: CheckedDraft,
    scan: Scan,
  ): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, id, version);
    if (contract.state !== 'DRAFT')
      throw UserError.bad(undefined, 'contract.notEditable', {
        state: contractLifecycle.states[contract.state][viewer.locale],
      });
    await this.refuseTaken(manager, id, scan);
    await touchContract(
      manager,
      contract,
      { ...columns, ...standing(scan), authors: withAuthor(contract.authors, viewer) },
      this.clock.now(),
    );
    await manager.delete(Instalment, { contractId: id });
    await manager.delete(ContractParty, { contractId: id });
    await this.writeParts(manager, id, columns.furtherParties ?? [], instalments);
    await this.linkScan(manager, id, scan);
    await this.workflow.record(manager, 'contract', {
      recordId: id,
      action: 'EDITED',
      fromState: 'DRAFT',
      toState: 'DRAFT',
      actor: viewer,
    });
  }

  /** One signed paper is one contract. */
  private async refuseTaken(manager: EntityManager, id: string, { scanSha256 }: Scan): Promise<void> {
    const other = scanSha256 ? await paperTaken(manager, scanSha256, id) : null;
    if (other)
      throw UserError.bad('scanId', other.seq === null ? 'contract.scan.taken' : 'contract.scan.amendment', {
        code: other.code,
        seq: other.seq ?? '',
      });
  }

  /** From now on whoever may see the contract may read its scan. */
  private async linkScan(manager: EntityManager, contractId: string, { scanId }: Scan): Promise<void> {
    if (scanId) await this.attachments.link(manager, { attachmentId: scanId, kind: SCAN_LINK, subjectId: contractId });
  }

  private async writeParts(
    manager: EntityManager,
    contractId: string,
    parties: readonly FurtherParty[],
    instalments: CheckedDraft['instalments'],
  ): Promise<void> {
    const accounts = parties.flatMap(({ organizationId }) => (organizationId ? { contractId, organizationId } : []));
    if (accounts.length) await manager.insert(ContractParty, accounts);
    if (instalments.length)
      await manager.insert(
        Instalment,
        instalments.map((each) => ({ ...each, id: newId(), contractId, paidAmount: 0n })),
      );
  }

  private async checkReferences(
    problems: Problems,
    viewer: Viewer,
    id: string | null,
    draft: ContractDraft,
  ): Promise<Scan> {
    if (draft.matchId && !(await this.matches.forContract(draft.matchId))) problems.add('matchId', 'value.notAnId');
    const named = organizationsNamed(draft);
    const known = await this.organizations.byIds(named.map(({ id: organizationId }) => organizationId).filter(isId));
    for (const { field, id: organizationId } of named)
      if (!known.has(organizationId)) problems.add(`${field}.name`, 'contract.party.unknown');
    return draft.scanId ? this.checkScan(problems, viewer, id, draft.scanId) : NO_SCAN;
  }

  /** The scan is the viewer's own upload, or the one that the draft has already. */
  private async checkScan(
    problems: Problems,
    viewer: Viewer,
    contractId: string | null,
    scanId: string,
  ): Promise<Scan> {
    const scan = isId(scanId) ? (await this.attachments.byIds([scanId])).get(scanId) : undefined;
    const present = contractId && isId(contractId) ? await this.repository.find(contractId) : null;
    if (!scan || (scan.uploadedBy !== viewer.userId && present?.scanId !== scan.id)) {
      problems.add('scanId', 'value.notAnId');
      return NO_SCAN;
    }
    if (!SCAN_KIND.test(scan.mediaType)) problems.add('scanId', 'contract.scan.kind');
    return { scanId: scan.id, scanSha256: scan.sha256 };
  }
}
