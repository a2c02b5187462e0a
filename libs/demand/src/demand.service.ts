import { AuditLog, type Viewer } from '#kernel/access';
import { Codes, IdempotentCommands, Transactions, updateVersion } from '#kernel/database';
import { Problems, UserError } from '#kernel/errors';
import { presentHistory, type ActInput, type HistoryEntry, type ListArgs, type PageOf } from '#kernel/graphql';
import { Timers } from '#kernel/jobs';
import { Clock, addDays, isId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { OrganizationFacade } from '#organization';
import { addWorkingDays } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isBroker, isOwner, sightOf } from './demand.access.js';
import { Demand } from './demand.entity.js';
import { demandEvents } from './demand.events.js';
import { DemandFacade } from './demand.facade.js';
import { demandLifecycle } from './demand.lifecycle.js';
import { DemandRepository, type DemandQuery } from './demand.repository.js';
import { columnsOf, postingTexts, type DemandDraft } from './demand.rules.js';
import { EDITABLE, REVIEW_WORKING_DAYS, type DemandAction } from './demand.states.js';
import type { DemandType, RedactionSuggestion } from './demand.types.js';
import { leaks, suggestRedaction } from './public-side/redaction.js';

/** A posting lives this long without being renewed. */
export const LIFE_DAYS = 180;
/** Edits of a draft leave no row in its history, so nobody is named. */
const OTHER_EDITOR = { zh: '本单位其他成员或您的另一个页面', en: 'a colleague, or another page of yours,' };

export interface DraftToSave {
  id?: string | null;
  version?: number | null;
  draft: DemandDraft & { organizationId?: string | null };
  clientMutationId: string;
}

/** What people do with demands. */
@Injectable()
export class DemandService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly codes: Codes,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly timers: Timers,
    private readonly workflow: Workflow,
    private readonly audit: AuditLog,
    private readonly organizations: OrganizationFacade,
    private readonly repository: DemandRepository,
    private readonly demands: DemandFacade,
  ) {}

  /** @throws UserError NOT_FOUND when there is none, or none for this viewer. A view of an invited demand is kept. */
  async get(viewer: Viewer | undefined, id: string): Promise<DemandType> {
    const view = isId(id) ? (await this.demands.present(viewer, [id])).get(id) : undefined;
    if (!view) throw UserError.notFound('demand');
    if (view.secrecy === 'INVITED' && !view.mine) {
      await this.audit.write(this.dataSource.manager, {
        actor: viewer,
        action: 'demand.viewed',
        subjectKind: 'demand',
        subjectId: id,
      });
    }
    return view;
  }

  async list(viewer: Viewer, query: DemandQuery, args: ListArgs): Promise<PageOf<DemandType>> {
    const page = await this.repository.page(viewer, query, args);
    const views = await this.demands.presentRows(viewer, page.nodes);
    return { ...page, nodes: page.nodes.flatMap(({ id }) => views.get(id) ?? []) };
  }

  /** Creates or updates a draft. A draft may be incomplete, never wrong; nothing is written when anything is. */
  async saveDraft(viewer: Viewer, { id, version, draft, clientMutationId }: DraftToSave): Promise<DemandType> {
    const problems = new Problems();
    const columns = columnsOf(draft, shanghaiDate(this.clock.now()), problems);
    const owner = await this.owningOrganization(viewer, draft.organizationId, id, problems);
    problems.throwIfAny();
    const saved = await this.transactions.run(async (manager) =>
      id
        ? this.update(manager, viewer, { id, version: version ?? undefined, columns })
        : this.create(manager, viewer, owner, columns, clientMutationId),
    );
    return this.get(viewer, saved);
  }

  /** Takes in one row of a confirmed import as a draft, inside the caller's transaction; its owner completes and submits it like any other. */
  async draftImported(
    manager: EntityManager,
    viewer: Viewer,
    columns: Partial<Demand>,
    mark: { clientMutationId: string; organizationId: string },
  ): Promise<string> {
    return this.create(manager, viewer, mark.organizationId, columns, mark.clientMutationId);
  }

  async act(viewer: Viewer, action: DemandAction, input: ActInput): Promise<DemandType> {
    await this.refuseUnseen(viewer, input.id);
    const now = this.clock.now();
    const { id, clientMutationId } = input;
    await this.commands.run({ by: viewer, operation: `demand.${action}`, clientMutationId, id }, async (manager) => {
      await this.workflow.fire(manager, demandLifecycle, Demand, {
        id: input.id,
        action,
        actor: viewer,
        expectedVersion: input.version,
        note: input.note,
        reasons: input.reasons ?? [],
        changes: this.changesWith(action, now),
        ...(action === 'SUBMIT' || action === 'PUBLISH' ? { guard: (demand: Demand) => this.unready(demand) } : {}),
      });
      await this.setTimers(manager, input.id, action, now);
    });
    return this.get(viewer, input.id);
  }

  /** The past of a demand, for its owner and the brokers; others see none of it. */
  async history(viewer: Viewer | undefined, id: string): Promise<HistoryEntry[]> {
    const demand = await this.dataSource.manager.findOneBy(Demand, { id });
    if (!viewer || !demand || !(isOwner(viewer, demand) || isBroker(viewer))) return [];
    return presentHistory(
      await this.workflow.history(this.dataSource.manager, 'demand', id, viewer),
      demandLifecycle,
      viewer.locale,
    );
  }

  async suggestRedaction(
    viewer: Viewer,
    texts: { title: string; situation: string; wantedResult: string; constraints: string },
    organizationId?: string,
  ): Promise<RedactionSuggestion> {
    const id = isBroker(viewer) ? organizationId : viewer.organizationId;
    const problems = new Problems();
    const typed = postingTexts(texts, problems);
    problems.throwIfAny();
    const organization = await this.organizations.find(id);
    return suggestRedaction(typed, { organizationName: organization?.name ?? '' });
  }

  private async owningOrganization(
    viewer: Viewer,
    chosen: string | null | undefined,
    demandId: string | null | undefined,
    problems: Problems,
  ): Promise<string> {
    if (demandId) return '';
    if (viewer.organizationId && !isBroker(viewer)) return viewer.organizationId;
    if (!isBroker(viewer)) problems.add(undefined, 'demand.organization.none');
    else if (!(await this.organizations.find(chosen))) problems.add('organizationId', 'demand.organization.onBehalf');
    return chosen ?? '';
  }

  private async create(
    manager: EntityManager,
    viewer: Viewer,
    organizationId: string,
    columns: Partial<Demand>,
    clientMutationId: string,
  ): Promise<string> {
    const now = this.clock.now();
    const empty = {
      situation: '',
      wantedResult: '',
      constraints: '',
      publicSituation: '',
      publicWantedResult: '',
      publicConstraints: '',
      indicators: [],
      modes: [],
    };
    const command = { by: viewer, operation: 'demand.create', clientMutationId, manager };
    const { id } = await this.commands.run(command, async (_, newDemandId) => {
      const code = await this.codes.next(manager, 'XQ');
      const row = {
        ...empty,
        ...columns,
        id: newDemandId,
        code,
        organizationId,
        createdBy: viewer.userId,
        createdAt: now,
        updatedAt: now,
      };
      await manager.insert(Demand, { ...row, state: 'DRAFT', version: 1, onBehalf: isBroker(viewer) });
      await this.workflow.record(manager, 'demand', {
        recordId: newDemandId,
        action: 'CREATED',
        fromState: null,
        toState: 'DRAFT',
        actor: viewer,
      });
    });
    return id;
  }

  private async update(
    manager: EntityManager,
    viewer: Viewer,
    change: { id: string; version?: number; columns: Partial<Demand> },
  ): Promise<string> {
    const demand = await this.workflow.hold(manager, demandLifecycle, Demand, {
      id: change.id,
      actor: viewer,
      subject: 'demand',
      mine: (row) => isOwner(viewer, row),
      expectedVersion: change.version,
      edited: ({ updatedAt: at }, locale) => ({ who: OTHER_EDITOR[locale], at }),
    });
    if (!EDITABLE.includes(demand.state)) {
      throw UserError.bad(undefined, 'demand.notEditable', {
        state: demandLifecycle.states[demand.state][viewer.locale],
      });
    }
    await updateVersion(manager, Demand, demand, { ...change.columns, updatedAt: this.clock.now() });
    return demand.id;
  }

  /** Who may see a posting but not act on it is told so by the table; for whom it is hidden it is not there. */
  private async refuseUnseen(viewer: Viewer, id: string): Promise<void> {
    const demand = isId(id) ? await this.dataSource.manager.findOneBy(Demand, { id }) : null;
    if (!demand || sightOf(viewer, demand) === 'none') throw UserError.notFound('demand');
  }

  /** What a pure guard cannot know: the firm is verified, and the public side hides what it should. Only owner and reviewer get here. */
  private async unready(demand: Demand): Promise<Problems> {
    const problems = new Problems();
    const organization = await this.organizations.find(demand.organizationId);
    if (organization?.state !== 'VERIFIED') return problems.add(undefined, 'demand.organization.unverified');
    if (demand.secrecy !== 'MASKED') return problems;
    const texts = {
      publicTitle: demand.publicTitle,
      publicSituation: demand.publicSituation,
      publicWantedResult: demand.publicWantedResult,
      publicConstraints: demand.publicConstraints,
    };
    for (const [field, text] of Object.entries(texts)) {
      const found = leaks(text, { organizationName: organization.name });
      if (found.length)
        problems.add(field, 'demand.publicSide.leaks', { words: found.map((hidden) => hidden.text).join('、') });
    }
    for (const [index, indicator] of demand.indicators.entries()) {
      for (const column of ['name', 'value', 'unit', 'evidence'] as const) {
        const found = leaks(indicator[column] ?? '', { organizationName: organization.name });
        if (found.length)
          problems.add(`indicators.${index}.${column}`, 'demand.indicators.leaks', {
            words: found.map((hidden) => hidden.text).join('、'),
          });
      }
    }
    return problems;
  }

  private changesWith(action: DemandAction, now: Date): Partial<Demand> {
    const changes: Partial<Demand> = { updatedAt: now };
    if (action === 'SUBMIT') return { ...changes, submittedAt: now };
    if (action === 'PUBLISH') return { ...changes, publishedAt: now, expiresAt: addDays(now, LIFE_DAYS) };
    if (action === 'RENEW') return { ...changes, expiresAt: addDays(now, LIFE_DAYS) };
    return changes;
  }

  private async setTimers(manager: EntityManager, id: string, action: DemandAction, now: Date): Promise<void> {
    if (action === 'SUBMIT')
      await this.timers.set(manager, {
        kind: demandEvents.reviewLate,
        subjectId: id,
        dueAt: addWorkingDays(now, REVIEW_WORKING_DAYS),
      });
    if (action === 'PUBLISH' || action === 'RETURN' || action === 'WITHDRAW')
      await this.timers.cancel(manager, demandEvents.reviewLate, id);
    if (action === 'PUBLISH' || action === 'RENEW')
      await this.timers.set(manager, { kind: demandEvents.expiryDue, subjectId: id, dueAt: addDays(now, LIFE_DAYS) });
    if (action === 'WITHDRAW' || action === 'MARK_SOLVED')
      await this.timers.cancel(manager, demandEvents.expiryDue, id);
  }
}
