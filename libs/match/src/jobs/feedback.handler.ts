import { JobHandlers, type JobHandler, type OutboxEvent, type ReadableEvent } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Matcher } from '../matching/matcher.service.js';
import { TrainingRow } from '../model/feedback.entity.js';
import { FEEDBACK_EVENTS, gradeOf } from '../model/feedback.rules.js';
import { Match, type Explanations } from '../record/match.entity.js';
import type { MatchSide } from '../record/match.states.js';

/** What is read of an event, where it tells it. */
interface Said {
  actorId?: string | null;
  side?: MatchSide | null;
  reason?: string | null;
  reasons?: readonly string[];
  proposed?: boolean;
}

/** Records what people do about matches as training rows. Idempotent by event. */
@Injectable()
export class FeedbackHandler implements JobHandler<ReadableEvent<Said>> {
  readonly name = 'match-feedback';
  readonly queue = 'match';
  readonly events = FEEDBACK_EVENTS;

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent<Said>, manager: EntityManager): Promise<void> {
    const match = await manager.findOneBy(Match, { id: event.subjectId });
    if (!match) return;
    const { side, reason, reasons, proposed } = event.payload;
    // A pair put together by hand has a first score without the catalogue's counts: nothing to learn from.
    const scored =
      proposed === true ? (await this.matcher.pair(match.demandId, match.achievementId))?.scored : undefined;
    const signals = scored?.signals ?? (match.explanation as Partial<Explanations>).zh?.signals ?? [];
    const said = reason || reasons?.[0] || null;
    await manager
      .createQueryBuilder()
      .insert()
      .orIgnore()
      .into(TrainingRow)
      .values({
        id: newId(),
        matchId: match.id,
        eventId: event.id,
        demandId: match.demandId,
        achievementId: match.achievementId,
        event: event.type,
        side: side || null,
        reason: said,
        grade: gradeOf(event.type, said),
        strengths: Object.fromEntries(signals.map(({ name, strength }) => [name, strength])),
        modelVersion: scored?.modelVersion ?? match.modelVersion,
        occurredAt: event.createdAt,
      })
      .updateEntity(false)
      .execute();
  }
}
