import { Module } from '@nestjs/common';
import { DemoMailbox } from './demo-mailbox.service.js';
import { NotificationModule } from './notification.module.js';
import { NotificationResolver } from './notification.resolver.js';

/** What the API adds: the operations, and the demo's mailbox. */
@Module({ imports: [NotificationModule], providers: [NotificationResolver, DemoMailbox] })
export class NotificationApiModule {}
