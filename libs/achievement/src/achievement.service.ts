import type { Viewer } from '#kernel/access';
import { Codes, IdempotentCommands, Transactions, updateVersion } from '#kernel/database';
import { Problems, UserError } from '#kernel/errors';
import { presentHistory, type ActInput, type HistoryEntry, type ListArgs, type PageOf } from '#kernel/graphql';
import { Timers } from '#kernel/jobs';
import { Clock, isId, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isAuthor, isBroker, isOffice, maySee, speaksFor } from './achievement.access.js';
import { Achievement } from './achievement.entity.js';
import { achievementEvents } from './achievement.events.js';
import { AchievementFacade } from './achievement.facade.js';
import { achievementLifecycle } from './achievement.lifecycle.js';
import { AchievementRepository, type AchievementQuery } from './achievement.repository.js';
import { columnsOf, type AchievementDraft } from './achievement.rules.js';
import { EDITABLE, type AchievementAction, type AchievementKind } from './achievement.states.js';
import type { AchievementType } from './achievement.types.js';

export interface ListingToSave {
  id?: string | null;
  version?: number | null;
  draft: AchievementDraft;
  clientMutationId: string;
}

/** A draft is its author's alone; edits leave no row in its history. */
const OTHER_PAGE = { zh: '您的另一个页面', en: 'another page of yours' };

/** What people do with achievements. */
@Injectable()
export class AchievementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly codes: Codes,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly timers: Timers,
    private readonly workflow: Workflow,
    private readonly organizations: OrganizationFacade,
    private readonly repository: AchievementRepository,
    private readonly achievements: AchievementFacade,
  ) {}

  /** @throws UserError NOT_FOUND when there is none, or none for this viewer */
  async get(viewer: Viewer | undefined, id: string): Promise<AchievementType> {
    const view = isId(id) ? (await this.achievements.present(viewer, [id])).get(id) : undefined;
    if (!view) throw UserError.notFound('achievement');
    return view;
  }

  async list(viewer: Viewer, query: AchievementQuery, args: ListArgs): Promise<PageOf<AchievementType>> {
    const page = await this.repository.page(viewer, query, args);
    const views = this.achievements.presentRows(viewer, page.nodes);
    return { ...page, nodes: page.nodes.flatMap(({ id }) => views.get(id) ?? []) };
  }

  /** Creates or updates a draft; nothing is written when anything is wrong. */
  async saveDraft(viewer: Viewer, { id, version, draft, clientMutationId }: ListingToSave): Promise<AchievementType> {
    const problems = new Problems();
    const columns = columnsOf(draft, shanghaiDate(this.clock.now()), problems);
    if (!id && !viewer.organizationId) problems.add(undefined, 'achievement.institute.none');
    problems.throwIfAny();
    const saved = await this.transactions.run(async (manager) =>
      id
        ? this.update(manager, viewer, { id, version: version ?? undefined, columns })
        : this.create(manager, viewer, columns, {
            clientMutationId,
            kind: 'ACHIEVEMENT',
            instituteId: viewer.organizationId!,
          }),
    );
    return this.get(viewer, saved);
  }

  /**
   * Takes in one row of a confirmed import, inside the caller's transaction. The centre's own import is listed at once: the person who imports
   * answers for it, as the centre's review does elsewhere. What an institute's office imports is approved by it and goes to the centre's review.
   */
  async listImported(
    manager: EntityManager,
    viewer: Viewer,
    columns: Partial<Achievement>,
    mark: { clientMutationId: string; kind: AchievementKind; instituteId: string },
  ): Promise<string> {
    const id = await this.create(manager, viewer, columns, mark);
    const now = this.clock.now();
    const row = await manager.findOneByOrFail(Achievement, { id });
    if (row.state !== 'DRAFT') return id;
    if (isOffice(viewer, row)) {
      await this.workflow.fire(manager, achievementLifecycle, Achievement, {
        id,
        action: 'SUBMIT',
        actor: viewer,
        changes: { submittedAt: now },
      });
      await this.workflow.fire(manager, achievementLifecycle, Achievement, { id, action: 'APPROVE', actor: viewer });
      return id;
    }
    await this.workflow.fire(manager, achievementLifecycle, Achievement, {
      id,
      action: 'LIST',
      actor: 'system',
      changes: { publishedAt: now, submittedAt: now },
    });
    if (row.validUntil)
      await this.timers.set(manager, {
        kind: achievementEvents.expiryDue,
        subjectId: id,
        dueAt: startOfShanghaiDay(row.validUntil),
      });
    return id;
  }

  async act(viewer: Viewer, action: AchievementAction, input: ActInput): Promise<AchievementType> {
    const before = await this.visible(viewer, input.id);
    const now = this.clock.now();
    const { id, clientMutationId } = input;
    await this.commands.run(
      { by: viewer, operation: `achievement.${action}`, clientMutationId, id },
      async (manager) => {
        await this.workflow.fire(manager, achievementLifecycle, Achievement, {
          id: input.id,
          action,
          actor: viewer,
          expectedVersion: input.version,
          note: input.note,
          reasons: input.reasons ?? [],
          changes: {
            updatedAt: now,
            ...(action === 'SUBMIT' ? { submittedAt: now } : {}),
            ...(action === 'PUBLISH' ? { publishedAt: now } : {}),
          },
          ...(action === 'SUBMIT' ? { guard: (achievement: Achievement) => this.unready(achievement) } : {}),
        });
        if (action === 'PUBLISH' && before.validUntil) {
          await this.timers.set(manager, {
            kind: achievementEvents.expiryDue,
            subjectId: input.id,
            dueAt: startOfShanghaiDay(before.validUntil),
          });
        }
      },
    );
    return this.get(viewer, input.id);
  }

  /** The past of an achievement, for those who speak for it and the brokers. */
  async history(viewer: Viewer | undefined, id: string): Promise<HistoryEntry[]> {
    const achievement = await this.dataSource.manager.findOneBy(Achievement, { id });
    if (!viewer || !achievement || !(speaksFor(viewer, achievement) || isBroker(viewer))) return [];
    return presentHistory(
      await this.workflow.history(this.dataSource.manager, 'achievement', id, viewer),
      achievementLifecycle,
      viewer.locale,
    );
  }

  private async create(
    manager: EntityManager,
    viewer: Viewer,
    columns: Partial<Achievement>,
    mark: { clientMutationId: string; kind: AchievementKind; instituteId: string },
  ): Promise<string> {
    const now = this.clock.now();
    const empty = { abstract: '', problemSolved: '', trlEvidence: '', indicators: [], ip: [], modes: [], keywords: [] };
    const { clientMutationId } = mark;
    const command = { by: viewer, operation: 'achievement.create', clientMutationId, manager };
    const { id } = await this.commands.run(command, async (_, newAchievementId) => {
      const code = await this.codes.next(manager, 'CG');
      const row = {
        ...empty,
        ...columns,
        id: newAchievementId,
        code,
        kind: mark.kind,
        instituteId: mark.instituteId,
        createdBy: viewer.userId,
      };
      await manager.insert(Achievement, { ...row, state: 'DRAFT', version: 1, createdAt: now, updatedAt: now });
      await this.workflow.record(manager, 'achievement', {
        recordId: newAchievementId,
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
    change: { id: string; version?: number; columns: Partial<Achievement> },
  ): Promise<string> {
    const achievement = await this.workflow.hold(manager, achievementLifecycle, Achievement, {
      id: change.id,
      actor: viewer,
      subject: 'achievement',
      mine: (row) => isAuthor(viewer, row),
      expectedVersion: change.version,
      edited: ({ updatedAt: at }, locale) => ({ who: OTHER_PAGE[locale], at }),
    });
    if (!EDITABLE.includes(achievement.state)) {
      throw UserError.bad(undefined, 'achievement.notEditable', {
        state: achievementLifecycle.states[achievement.state][viewer.locale],
      });
    }
    await updateVersion(manager, Achievement, achievement, { ...change.columns, updatedAt: this.clock.now() });
    return achievement.id;
  }

  private async unready({ instituteId }: Achievement): Promise<Problems> {
    const problems = new Problems();
    return (await this.organizations.isVerified(instituteId))
      ? problems
      : problems.add(undefined, 'achievement.institute.unverified');
  }

  private async visible(viewer: Viewer, id: string): Promise<Achievement> {
    const achievement = isId(id) ? await this.dataSource.manager.findOneBy(Achievement, { id }) : null;
    if (!achievement || !maySee(viewer, achievement)) throw UserError.notFound('achievement');
    return achievement;
  }
}
