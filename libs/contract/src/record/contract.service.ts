import { AuditLog, type Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { presentHistory, type HistoryEntry, type ListArgs, type PageOf } from '#kernel/graphql';
import { Clock, formatYuan, isId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { NamedLooks } from '#named-access';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isStaff, looksAsAdministrator, maySee, seesMaskedOnly } from '../core/contract.access.js';
import type { Contract } from '../core/contract.entity.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import type { ContractMove } from '../core/contract.move.js';
import type { ContractDraft } from '../core/contract.rules.js';
import type { ContractAction } from '../core/contract.states.js';
import { PaymentService, type PaymentDraft } from '../payment/payment.service.js';
import { registrationLifecycle } from '../registration/registration.lifecycle.js';
import { RegistrationStepService, type RegistrationStep } from '../registration/registration.step.service.js';
import { ContractDraftService } from './contract.draft.service.js';
import { ContractMoveService } from './contract.move.service.js';
import { ContractRepository, type ContractQuery } from './contract.repository.js';
import type { ContractSums, ContractType } from './contract.types.js';
import { maskedViewOf, namedViewOf, viewOf, type ViewContext } from './contract.view.js';

/** Contracts for the people who work with them: every answer is what this viewer may see. */
@Injectable()
export class ContractService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: ContractRepository,
    private readonly drafts: ContractDraftService,
    private readonly moves: ContractMoveService,
    private readonly payments: PaymentService,
    private readonly registrations: RegistrationStepService,
    private readonly workflow: Workflow,
    private readonly looks: NamedLooks,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND when it is not there or not theirs to see. */
  async get(viewer: Viewer, id: string): Promise<ContractType> {
    const contract = isId(id) ? await this.repository.find(id) : null;
    if (!contract || !maySee(viewer, contract)) throw UserError.notFound('contract');
    if (looksAsAdministrator(viewer, contract)) {
      await this.audit.write(this.dataSource.manager, {
        actor: viewer,
        action: 'contract.viewed',
        subjectKind: 'contract',
        subjectId: id,
      });
    }
    const parts = (await this.repository.partsOf([id])).get(id)!;
    return viewOf(contract, parts, this.contextOf(viewer));
  }

  /** @param leaves the rows leave the platform, as a file: a grant opens names on the screen, where each look is written down, and no further */
  async page(
    viewer: Viewer,
    query: ContractQuery,
    args: ListArgs,
    { leaves = false } = {},
  ): Promise<PageOf<ContractType> & { query: ContractQuery }> {
    const page = await this.repository.page(viewer, query, args);
    const parts = await this.repository.partsOf(page.nodes.map(({ id }) => id));
    const context = this.contextOf(viewer);
    const present =
      leaves && seesMaskedOnly(viewer) ? maskedViewOf : await this.presenterFor(viewer, query, page.nodes);
    if (page.nodes.some((contract) => looksAsAdministrator(viewer, contract))) {
      await this.audit.write(this.dataSource.manager, {
        actor: viewer,
        action: 'contract.listed',
        subjectKind: 'user',
        subjectId: viewer.userId,
        detail: page.nodes.map(({ code }) => code).join(' '),
      });
    }
    return { ...page, query, nodes: page.nodes.map((contract) => present(contract, parts.get(contract.id)!, context)) };
  }

  /** Masked rows for whoever may not see names, named ones where a grant says so; the look is written down first. */
  private async presenterFor(
    viewer: Viewer,
    query: ContractQuery,
    contracts: readonly Contract[],
  ): Promise<typeof viewOf> {
    if (!seesMaskedOnly(viewer)) return viewOf;
    const named = await this.looks.open(viewer, {
      place: 'contract.list',
      asked: { ...query },
      codes: contracts.map(({ code }) => code),
    });
    return named ? namedViewOf : maskedViewOf;
  }

  /** What a whole list adds up to, for whoever may list it. */
  async sums(viewer: Viewer, query: ContractQuery): Promise<ContractSums> {
    const { total, technology, registered, paid } = await this.repository.sums(viewer, query);
    return {
      total: formatYuan(total),
      technology: formatYuan(technology),
      registered: formatYuan(registered),
      paid: formatYuan(paid),
    };
  }

  async saveDraft(
    viewer: Viewer,
    id: string | null,
    version: number | null,
    draft: ContractDraft,
    clientMutationId: string,
  ): Promise<ContractType> {
    return this.get(viewer, await this.drafts.save(viewer, id, version, draft, clientMutationId));
  }

  /** Records a draft from a file, inside the caller's transaction. @param mark the same mark is the same contract. */
  draftImported(manager: EntityManager, viewer: Viewer, draft: ContractDraft, mark: string): Promise<string> {
    return this.drafts.takeIn(manager, viewer, draft, mark);
  }

  async act(viewer: Viewer, action: ContractAction, move: ContractMove): Promise<ContractType> {
    return this.get(viewer, await this.moves.act(viewer, action, move));
  }

  async recordPayment(viewer: Viewer, payment: PaymentDraft): Promise<ContractType> {
    await this.payments.record(viewer, payment);
    return this.get(viewer, payment.contractId);
  }

  async recordRegistration(viewer: Viewer, step: RegistrationStep): Promise<ContractType> {
    await this.registrations.record(viewer, step);
    return this.get(viewer, step.contractId);
  }

  /** The contract's past, and its registration's, as one. Staff and parties only; called for a contract that was answered before. */
  async history(viewer: Viewer, { id, masked }: Pick<ContractType, 'id' | 'masked'>): Promise<HistoryEntry[]> {
    if (masked) return [];
    const { manager } = this.dataSource;
    const rows = await this.workflow.history(manager, 'contract', id, viewer);
    const steps = await this.workflow.history(manager, 'registration', id, viewer);
    const entries = [
      ...presentHistory(rows, contractLifecycle, viewer.locale),
      ...presentHistory(steps, registrationLifecycle, viewer.locale),
    ];
    // The centre's words among themselves (why a draft was returned) stay with the centre.
    const shown = isStaff(viewer)
      ? entries
      : entries.map((entry) => (entry.action === 'RETURN' ? { ...entry, note: null } : entry));
    return shown.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id));
  }

  private contextOf(viewer: Viewer): ViewContext {
    return { viewer, today: shanghaiDate(this.clock.now()) };
  }
}
