import type { Schema } from '#kernel/database';
import { Module } from '@nestjs/common';
import { LiveHandler } from './live.handler.js';
import { MailHandler } from './mail.handler.js';
import { Mailer } from './mailer.service.js';
import { NoticeRules } from './notice-rules.registry.js';
import { NoticeHandler } from './notice.handler.js';
import { Notification } from './notification.entity.js';
import { NotificationTables1700000002000 } from './notification.migrations.js';
import { Notifications } from './notification.service.js';

export const notificationSchema: Schema = { entities: [Notification], migrations: [NotificationTables1700000002000] };

/** The rules' registry and a person's own notifications. */
@Module({ providers: [NoticeRules, Notifications], exports: [NoticeRules, Notifications] })
export class NotificationModule {}

/** What the worker does: rows, pages, mail. */
@Module({ imports: [NotificationModule], providers: [NoticeHandler, LiveHandler, MailHandler, Mailer] })
export class NotificationJobsModule {}
