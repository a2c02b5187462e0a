import { message } from '#kernel/errors';
import { JobHandlers, LiveChannel, Outbox, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Channel, NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportRun } from './bulk-import.entity.js';
import { importEvents, importTopic } from './bulk-import.events.js';
import { ImportSteps } from './import-steps.service.js';

/** The dry run of a file that was sent: in the worker, so that no file holds up anybody's request. */
@Injectable()
export class ImportChecks implements JobHandler {
  readonly name = 'import-check';
  readonly queue = 'import';
  readonly events = [importEvents.started];

  constructor(
    handlers: JobHandlers,
    private readonly steps: ImportSteps,
  ) {
    handlers.register(this);
  }

  handle({ subjectId }: OutboxEvent, manager: EntityManager): Promise<void> {
    return this.steps.check(manager, subjectId);
  }

  failed({ subjectId }: OutboxEvent, manager: EntityManager): Promise<void> {
    return this.steps.giveUp(manager, subjectId);
  }
}

/** Takes in one batch and asks for the next, so that a killed worker loses no more than the batch under way. */
@Injectable()
export class ImportRows implements JobHandler {
  readonly name = 'import-rows';
  readonly queue = 'import';
  readonly events = [importEvents.confirmed, importEvents.continued];

  constructor(
    handlers: JobHandlers,
    private readonly steps: ImportSteps,
    private readonly outbox: Outbox,
    private readonly live: LiveChannel,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    // What the batch before this one did is committed by now.
    await this.live.publish(importTopic(event.subjectId), {});
    if (await this.steps.next(manager, event.subjectId))
      await this.outbox.append(manager, { type: importEvents.continued, subjectId: event.subjectId });
  }
}

/** Tells open pages that a file is checked, or that an import is over. */
@Injectable()
export class ImportEnd implements JobHandler {
  readonly name = 'import-end';
  readonly queue = 'import';
  readonly events = [importEvents.checked, importEvents.refused, importEvents.finished, importEvents.stopped];

  constructor(
    handlers: JobHandlers,
    private readonly live: LiveChannel,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent): Promise<void> {
    await this.live.publish(importTopic(event.subjectId), {});
  }
}

/** Whoever started an import hears how it ended. */
@Injectable()
export class ImportNotices {
  constructor(rules: NoticeRules) {
    rules.register(notice('finished'), notice('stopped'));
  }
}

function notice(name: 'finished' | 'stopped'): NoticeRule {
  const runOf = (event: OutboxEvent, manager: EntityManager) => manager.findOneBy(ImportRun, { id: event.subjectId });
  return {
    event: importEvents[name],
    kind: 'import',
    channels: [Channel.IN_APP],
    recipients: async (event, manager) => {
      const run = await runOf(event, manager);
      return run ? [run.createdBy] : [];
    },
    compose: async (event, { locale }, manager) => {
      const run = await runOf(event, manager);
      if (!run) return null;
      const { code, created, skipped, failed } = run;
      return {
        title: message(`import.notice.${name}`, { file: run.fileName }, locale),
        body: message(`import.notice.${name}.body`, { code, created, skipped, failed }, locale),
        link: `/import/${run.id}`,
      };
    },
  };
}
