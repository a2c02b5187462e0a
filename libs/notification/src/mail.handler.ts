import { Users } from '#identity';
import { Config } from '#kernel/config';
import { lockRow } from '#kernel/database';
import { JobHandlers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mailOf } from './mail.js';
import { Mailer } from './mailer.service.js';
import { Notification } from './notification.entity.js';
import { notificationEvents } from './notification.events.js';

/** Sends the e-mail of a notification: at least once, with the same Message-ID each time. */
@Injectable()
export class MailHandler implements JobHandler, OnModuleInit {
  readonly name = 'notice-mail';
  readonly queue = 'notify';
  readonly events = [notificationEvents.eMail];

  constructor(
    private readonly mailer: Mailer,
    private readonly users: Users,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    if (!this.mailer.works) return;
    // Locked, so that a job which is run twice at once sends one mail.
    const row = await lockRow(manager, Notification, { id: event.subjectId });
    if (!row || row.sentAt) return;
    const reader = (await this.users.byIds([row.userId], manager)).get(row.userId);
    if (!reader?.emailNotices || reader.disabledAt) return;
    // The relay can't take a mail back: everything that may still fail here comes before it.
    await manager.update(Notification, { id: row.id }, { sentAt: this.clock.now() });
    await this.mailer.send(mailOf(row, reader, this.config.values.APP_URL));
  }
}
