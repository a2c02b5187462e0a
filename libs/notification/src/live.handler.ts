import { JobHandlers, LiveChannel, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NOTIFIED } from './notice.handler.js';
import { Notification } from './notification.entity.js';
import { userTopic } from './notification.service.js';

/** Shows a new notification in the pages that its reader has open. */
@Injectable()
export class LiveHandler implements JobHandler, OnModuleInit {
  readonly name = 'notice-live';
  readonly queue = 'notify';
  readonly events = [NOTIFIED.IN_APP];

  constructor(
    private readonly live: LiveChannel,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const row = await manager.findOneBy(Notification, { id: event.subjectId });
    if (row) await this.live.publish(userTopic(row.userId), { notificationId: row.id });
  }
}
