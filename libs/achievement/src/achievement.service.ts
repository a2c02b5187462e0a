import type { Viewer } from '#kernel/access';
import { Codes, IdempotencyKeys, Transactions } from '#kernel/database';
import { Problems, UserError } from '#kernel/errors';
import { presentHistory, type ActInput, type HistoryEntry, type ListArgs, type PageOf } from '#kernel/graphql';
import { Timers } from '#kernel/jobs';
import { Clock, isId, newId, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Organizations } from '#organization';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isAuthor, isBroker, isOffice, maySee, speaksFor } from './achievement.access.js';
import { Achievement } from './achievement.entity.js';
import { achievementEvents } from './achievement.events.js';
import { achievementLifecycle } from './achievement.lifecycle.js';
import { AchievementRepository, type AchievementQuery } from './achievement.repository.js';
import { columnsOf, type AchievementDraft } from './achievement.rules.js';
import { EDITABLE, type AchievementAction, type AchievementKind } from './achievement.states.js';
import type { AchievementType } from './achievement.types.js';
import { Achievements } from './achievements.js';

export interface ListingToSave {
  id?: string | null;
  version?: number | null;
  draft: AchievementDraft;
  clientMutationId: string;
}

/** What people do with achievements. */
@Injectable()
export class AchievementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly codes: Codes,
    private readonly idempotency: IdempotencyKeys,
    private readonly clock: Clock,
    private readonly timers: Timers,
    private readonly workflow: Workflow,
    private readonly organizations: Organizations,
    private readonly repository: AchievementRepository,
    private readonly achievements: Achievements,
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
    await this.transactions.run(async (manager) => {
      const key = {
        userId: viewer.userId,
        operation: `achievement.${action}`,
        clientMutationId: input.clientMutationId,
      };
      await this.idempotency.run(manager, key, input.id, async () => {
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
      });
    });
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
    const newAchievementId = newId();
    const key = { userId: viewer.userId, operation: 'achievement.create', clientMutationId: mark.clientMutationId };
    const empty = { abstract: '', problemSolved: '', trlEvidence: '', indicators: [], ip: [], modes: [], keywords: [] };
    const { id } = await this.idempotency.run(manager, key, newAchievementId, async () => {
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
    const achievement = isId(change.id)
      ? await manager.findOne(Achievement, { where: { id: change.id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!achievement || !isAuthor(viewer, achievement)) throw UserError.notFound('achievement');
    if (!EDITABLE.includes(achievement.state)) {
      throw UserError.bad(undefined, 'achievement.notEditable', {
        state: achievementLifecycle.states[achievement.state][viewer.locale],
      });
    }
    if (change.version !== undefined && change.version !== achievement.version) {
      const who = { zh: '您的另一个页面', en: 'another page of yours' }[viewer.locale];
      const when = new Date(achievement.updatedAt.getTime() + 8 * 3_600_000)
        .toISOString()
        .slice(0, 16)
        .replace('T', ' ');
      throw UserError.conflict('error.conflict', { who, when });
    }
    await manager.update(
      Achievement,
      { id: achievement.id },
      { ...change.columns, version: achievement.version + 1, updatedAt: this.clock.now() },
    );
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
