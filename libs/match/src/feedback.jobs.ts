import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobHandlers, type JobHandler, type OutboxEvent } from '../../kernel/jobs/src/index.js';
import { newId } from '../../kernel/values/src/index.js';
import { TrainingRow } from './feedback.entity.js';
import { FEEDBACK_EVENTS, gradeOf } from './feedback.rules.js';
import { Match, type Explanations } from './match.entity.js';

/** Keeps what people do about matches, for the next model. */
@Injectable()
export class KeepFeedback implements JobHandler {
  readonly name = 'match-feedback';
  readonly queue = 'match';
  readonly events = FEEDBACK_EVENTS;

  constructor(handlers: JobHandlers) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const match = await manager.findOneBy(Match, { id: event.subjectId });
    if (!match) return;
    const { side, reason, reasons } = event.payload;
    const said = text(reason) ?? (Array.isArray(reasons) ? text(reasons[0]) : null);
    await manager.createQueryBuilder().insert().orIgnore().into(TrainingRow).values({
      id: newId(),
      matchId: match.id,
      eventId: event.id,
      demandId: match.demandId,
      achievementId: match.achievementId,
      event: event.type,
      side: text(side),
      reason: said,
      grade: gradeOf(event.type, said),
      strengths: Object.fromEntries(((match.explanation as Partial<Explanations>).zh?.signals ?? []).map(({ name, strength }) => [name, strength])),
      modelVersion: match.modelVersion,
      occurredAt: event.createdAt,
    }).updateEntity(false).execute();
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
