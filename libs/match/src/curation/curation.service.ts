import type { Viewer } from '#kernel/access';
import { IdempotentCommands, Transactions } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { Outbox, type WritableEvent } from '#kernel/jobs';
import { Clock, byId, groupBy, isId, newId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { Annotation, type Audience } from '../record/annotation.entity.js';
import { MatchTransitions } from '../record/match-transitions.service.js';
import { isBroker, sideOf } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchEvents, type Curated } from '../record/match.events.js';
import { lockMatch, touchMatch } from '../record/match.locks.js';
import { MatchRepository } from '../record/match.repository.js';
import { ASIDE_STAGES } from '../record/match.states.js';
import type { NotRelevantReason } from './curation.states.js';
import type { AnnotationType, NotRelevantType } from './curation.types.js';
import { NotRelevant } from './not-relevant.entity.js';

export interface AnnotationInput {
  matchId: string;
  audience: Audience;
  text: string;
  clientMutationId: string;
}

export interface NotRelevantInput {
  id: string;
  reason: NotRelevantReason;
  note?: string | null;
}

/** Curation of matches beside their stage: a broker pins and annotates, a side marks "not relevant". */
@Injectable()
export class CurationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly repository: MatchRepository,
    private readonly transitions: MatchTransitions,
  ) {}

  /** Pins a match to the top of its demand's list, or unpins it. Idempotent. */
  async pin(viewer: Viewer, id: string, pinned: boolean): Promise<void> {
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id);
      if ((match.pinnedAt !== null) === pinned) return;
      if (match.banned) throw UserError.bad(undefined, 'match.banned');
      const now = this.clock.now();
      await touchMatch(
        manager,
        match,
        pinned ? { pinnedAt: now, pinnedBy: viewer.name } : { pinnedAt: null, pinnedBy: null },
        now,
      );
      await this.repository.rerank(manager, match.demandId);
      await this.tell(manager, viewer, match, pinned ? 'PINNED' : 'UNPINNED', {
        type: pinned ? matchEvents.pinned : matchEvents.unpinned,
      });
    });
  }

  async annotate(viewer: Viewer, { matchId, audience, text, clientMutationId }: AnnotationInput): Promise<void> {
    const problems = new Problems();
    const kept = checkText(problems, 'text', text, { max: 2_000, required: true, multiline: true });
    problems.throwIfAny();
    await this.commands.run({ by: viewer, operation: 'match.annotate', clientMutationId }, async (manager, id) => {
      const match = await lockMatch(manager, this.workflow, viewer, matchId);
      await manager.insert(Annotation, {
        id,
        matchId: match.id,
        audience,
        text: kept,
        authorId: viewer.userId,
        authorName: viewer.name,
        createdAt: this.clock.now(),
        removedAt: null,
      });
      await this.outbox.append(manager, {
        type: matchEvents.annotated,
        subjectId: match.id,
        payload: { annotationId: id, audience, actorId: viewer.userId },
      });
    });
  }

  /** Soft delete. @returns the id of the annotated match. */
  async removeAnnotation(viewer: Viewer, id: string): Promise<string> {
    return this.transactions.run(async (manager) => {
      const note = isId(id) ? await manager.findOneBy(Annotation, { id }) : null;
      if (!note) throw UserError.notFound('annotation');
      await lockMatch(manager, this.workflow, viewer, note.matchId);
      await manager.update(Annotation, { id, removedAt: IsNull() }, { removedAt: this.clock.now() });
      return note.matchId;
    });
  }

  /** Dismisses a recommendation from the list of the viewer's side, with a reason for the broker. It is no decline. Idempotent. */
  async markNotRelevant(viewer: Viewer, { id, reason, note }: NotRelevantInput): Promise<void> {
    const problems = new Problems();
    const text = checkText(problems, 'note', note, { max: 1_000, multiline: true });
    if (reason === 'OTHER' && !text) problems.add('note', 'match.hand.note');
    problems.throwIfAny();
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id);
      const side = sideOf(viewer, match);
      if (!side) throw UserError.forbidden();
      if (!ASIDE_STAGES.includes(match.state)) throw UserError.bad(undefined, 'match.aside.talking');
      if (side === 'DEMAND' ? match.demandAside : match.achievementAside) return;
      const now = this.clock.now();
      await manager.insert(NotRelevant, {
        id: newId(),
        matchId: match.id,
        side,
        reason,
        note: text || null,
        createdBy: viewer.userId,
        createdByName: viewer.name,
        createdAt: now,
        undoneAt: null,
      });
      await touchMatch(manager, match, side === 'DEMAND' ? { demandAside: true } : { achievementAside: true }, now);
      await this.tell(manager, viewer, match, 'NOT_RELEVANT', {
        type: matchEvents.notRelevant,
        payload: { side, reason, note: text || null },
        reasons: [reason],
        note: text,
      });
    });
  }

  async undoNotRelevant(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id);
      const side = sideOf(viewer, match);
      if (!side) throw UserError.forbidden();
      const now = this.clock.now();
      const { affected } = await manager.update(
        NotRelevant,
        { matchId: match.id, side, undoneAt: IsNull() },
        { undoneAt: now },
      );
      if (!affected) return;
      const next = await touchMatch(
        manager,
        match,
        side === 'DEMAND' ? { demandAside: false } : { achievementAside: false },
        now,
      );
      await this.transitions.resumeReminders(manager, [next]);
      await this.tell(manager, viewer, match, 'RELEVANT', { type: matchEvents.relevant, payload: { side } });
    });
  }

  /** Notes by match, newest first: all of them for brokers, those for both sides for the sides. */
  async annotations(viewer: Viewer | undefined, matchIds: readonly string[]): Promise<Map<string, AnnotationType[]>> {
    if (!viewer) return new Map();
    const where = {
      matchId: In([...matchIds]),
      removedAt: IsNull(),
      ...(isBroker(viewer) ? {} : { audience: 'BOTH' as const }),
    };
    return groupBy(
      await this.dataSource.manager.find(Annotation, { where, order: { createdAt: 'DESC', id: 'DESC' } }),
      ({ matchId }) => matchId,
    );
  }

  /** Who said "not relevant", and why: all of it for brokers, a side's own for that side. */
  async notRelevant(viewer: Viewer | undefined, matchIds: readonly string[]): Promise<Map<string, NotRelevantType[]>> {
    if (!viewer) return new Map();
    const rows = await this.dataSource.manager.find(NotRelevant, {
      where: { matchId: In([...matchIds]), undoneAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    if (isBroker(viewer)) return groupBy(rows, ({ matchId }) => matchId);
    const matches = byId(await this.dataSource.manager.findBy(Match, { id: In([...matchIds]) }));
    return groupBy(
      rows.filter(({ matchId, side }) => sideOf(viewer, matches.get(matchId)!) === side),
      ({ matchId }) => matchId,
    );
  }

  private async tell(
    manager: EntityManager,
    viewer: Viewer,
    match: Match,
    action: string,
    {
      type,
      payload = {},
      reasons,
      note,
    }: {
      type: WritableEvent<Curated>;
      payload?: Pick<Curated, 'side' | 'reason' | 'note'>;
      reasons?: string[];
      note?: string;
    },
  ): Promise<void> {
    const { id, state, version, demandId, achievementId } = match;
    await this.workflow.record(manager, 'match', {
      recordId: id,
      action,
      fromState: state,
      toState: state,
      note,
      reasons,
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type,
      subjectId: id,
      payload: { ...payload, demandId, achievementId, version, actorId: viewer.userId },
    });
  }
}
