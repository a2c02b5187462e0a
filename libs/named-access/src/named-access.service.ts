import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError } from '#kernel/errors';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { Outbox } from '#kernel/jobs';
import { Clock, firstOfText, isId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isAdministrator, maySeeGrant } from './named-access.access.js';
import { NamedGrant, NamedLook } from './named-access.entity.js';
import { namedGrantEvents } from './named-access.events.js';
import { namedGrantLifecycle } from './named-access.lifecycle.js';
import { checkReason, checkUntil, isInForce } from './named-access.rules.js';
import type { NamedGrantAction } from './named-access.states.js';

export interface NamedRequest {
  reason: string;
  until: string;
  clientMutationId: string;
}

export interface NamedMove {
  id: string;
  version: number;
  note?: string | null;
  clientMutationId: string;
}

/** Requests to see names, and what becomes of them. */
@Injectable()
export class NamedGrants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly workflow: Workflow,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The grant by which a viewer sees names today; null for everybody who has none. */
  async inForce(viewer: Viewer): Promise<NamedGrant | null> {
    if (!viewer.roles.includes(Role.GOVERNMENT)) return null;
    const [last] = await this.dataSource.manager.find(NamedGrant, {
      where: { userId: viewer.userId, state: 'GRANTED' },
      order: { until: 'DESC' },
      take: 1,
    });
    return last && isInForce(last, this.today()) ? last : null;
  }

  /** @throws UserError BAD_INPUT at the field; for a second request while one waits */
  async request(viewer: Viewer, { reason: typed, until, clientMutationId }: NamedRequest): Promise<NamedGrant> {
    const problems = new Problems();
    const reason = checkReason(problems, typed);
    checkUntil(problems, until, this.today());
    problems.throwIfAny();
    const { id } = await this.commands.run(
      { by: viewer, operation: 'requestNamedAccess', clientMutationId },
      (manager, id) => this.open(manager, viewer, { id, reason, until }),
    );
    return this.get(viewer, id);
  }

  /** @param until another last day than was asked for; only with GRANT. */
  async act(
    viewer: Viewer,
    action: NamedGrantAction,
    { id, version, note, clientMutationId }: NamedMove,
    until?: string | null,
  ): Promise<NamedGrant> {
    await this.get(viewer, id);
    const problems = new Problems();
    if (until && action === 'GRANT') checkUntil(problems, until, this.today());
    problems.throwIfAny();
    const answer =
      action === 'WITHDRAW'
        ? {}
        : { answeredBy: viewer.userId, answeredAt: this.clock.now(), note: firstOfText(note ?? '', 500) || null };
    const changes = { ...answer, openUserId: null, ...(until && action === 'GRANT' ? { until } : {}) };
    await this.commands.run({ by: viewer, operation: 'actOnNamedGrant', clientMutationId, id }, (manager) =>
      this.workflow.fire(manager, namedGrantLifecycle, NamedGrant, {
        id,
        action,
        actor: viewer,
        expectedVersion: version,
        note,
        changes,
      }),
    );
    return this.get(viewer, id);
  }

  /** @throws UserError NOT_FOUND when it is not there or not theirs to see */
  async get(viewer: Viewer, id: string): Promise<NamedGrant> {
    const grant = isId(id) ? await this.dataSource.manager.findOneBy(NamedGrant, { id }) : null;
    if (!grant || !maySeeGrant(viewer, grant)) throw UserError.notFound();
    return grant;
  }

  /** The newest first: all of them for an administrator, one's own otherwise. */
  page(viewer: Viewer, args: ListArgs): Promise<PageOf<NamedGrant>> {
    const builder = this.dataSource.manager
      .createQueryBuilder(NamedGrant, 'named')
      .orderBy('named.requestedAt', 'DESC')
      .addOrderBy('named.id', 'DESC');
    if (!isAdministrator(viewer)) builder.where('named.userId = :own', { own: viewer.userId });
    return findPage(builder, args);
  }

  /** What was looked at under a grant, the newest first. */
  async looks(viewer: Viewer, grantId: string, args: ListArgs): Promise<PageOf<NamedLook>> {
    await this.get(viewer, grantId);
    return findPage(
      this.dataSource.manager
        .createQueryBuilder(NamedLook, 'look')
        .where('look.grantId = :grantId', { grantId })
        .orderBy('look.at', 'DESC')
        .addOrderBy('look.id', 'DESC'),
      args,
    );
  }

  /** How often names were looked at under each of these grants. */
  async lookCounts(grantIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(NamedLook, 'look')
      .select('look.grantId', 'id')
      .addSelect('COUNT(*)', 'count')
      .where('look.grantId IN (:...grantIds)', { grantIds })
      .groupBy('look.grantId')
      .getRawMany<{ id: string; count: string }>();
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  /** Requests that wait for an administrator, the oldest first. */
  waiting(): Promise<NamedGrant[]> {
    return this.dataSource.manager.find(NamedGrant, {
      where: { state: 'REQUESTED' },
      order: { requestedAt: 'ASC' },
      take: 100,
    });
  }

  private async open(
    manager: EntityManager,
    viewer: Viewer,
    { id, reason, until }: Pick<NamedGrant, 'id' | 'reason' | 'until'>,
  ): Promise<void> {
    try {
      await manager.insert(NamedGrant, {
        id,
        reason,
        until,
        state: 'REQUESTED',
        version: 1,
        userId: viewer.userId,
        openUserId: viewer.userId,
        requestedAt: this.clock.now(),
      });
    } catch (error) {
      if (isDuplicate(error)) throw UserError.bad(undefined, 'named.open');
      throw error;
    }
    await this.workflow.record(manager, 'named-grant', {
      recordId: id,
      action: 'REQUESTED',
      fromState: null,
      toState: 'REQUESTED',
      actor: viewer,
      note: reason,
    });
    await this.outbox.append(manager, { type: namedGrantEvents.requested, subjectId: id, payload: {} });
  }

  private today(): string {
    return shanghaiDate(this.clock.now());
  }
}
