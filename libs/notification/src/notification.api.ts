import { Module } from '@nestjs/common';
import { DemoMailbox } from './demo-mailbox.js';
import { NotificationModule } from './notification.module.js';
import { NotificationResolver } from './notification.resolver.js';

/** Adds the operations; only entries that serve requests load it. */
@Module({ imports: [NotificationModule], providers: [NotificationResolver, DemoMailbox] })
export class NotificationApiModule {}
