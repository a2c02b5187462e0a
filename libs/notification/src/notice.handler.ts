import { Users, type UserRecord } from '#identity';
import { JobHandlers, Outbox, type JobHandler, type OutboxEvent, type ReadableEvent } from '#kernel/jobs';
import { Clock, addDays, firstOfLine, firstOfText, newId } from '#kernel/values';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Channel,
  NoticeRules,
  RECOMMENDATION,
  type Notice,
  type NoticeRule,
  type Recipient,
} from './notice-rules.registry.js';
import { Notification } from './notification.entity.js';
import { notificationEvents } from './notification.events.js';

/** Written with each row. */
const NOTIFIED = { IN_APP: notificationEvents.inApp, EMAIL: notificationEvents.eMail } satisfies Record<
  Channel,
  unknown
>;

/** Nobody is told of something older than this: a queue that was away for weeks, a history that was imported. */
const STALE_DAYS = 30;
const DEFAULT_CHANNELS = [Channel.IN_APP, Channel.EMAIL] as const;

/** Turns an event into notifications, by the rules that features have declared. */
@Injectable()
export class NoticeHandler implements JobHandler, OnModuleInit {
  readonly name = 'notice';
  readonly queue = 'notify';

  constructor(
    private readonly rules: NoticeRules,
    private readonly users: Users,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
  ) {}

  get events(): ReadableEvent[] {
    return this.rules.events();
  }

  onModuleInit(): void {
    if (this.events.length) this.handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    if (event.createdAt < addDays(this.clock.now(), -STALE_DAYS)) return;
    for (const rule of this.rules.of(event.type)) await this.apply(rule, event, manager);
  }

  private async apply(rule: NoticeRule, event: OutboxEvent, manager: EntityManager): Promise<void> {
    const ids = [...new Set(await rule.recipients(event, manager))].sort();
    if (!ids.length) return;
    const readers = await this.users.byIds(ids, manager);
    for (const reader of readers.values()) {
      const channels = channelsFor(rule, reader);
      if (!channels.length) continue;
      const notice = await rule.compose(event, recipientOf(reader), manager);
      if (!notice) continue;
      for (const channel of channels)
        await this.tell(
          manager,
          event,
          rule.kind,
          reader.id,
          channel,
          channel === Channel.EMAIL ? { ...notice, ...notice.mail } : notice,
        );
    }
  }

  /** Adds the row unless it exists; only who adds it says so. */
  private async tell(
    manager: EntityManager,
    event: OutboxEvent,
    kind: string,
    userId: string,
    channel: Channel,
    notice: Notice,
  ): Promise<void> {
    const id = newId();
    const row = {
      id,
      eventId: event.id,
      userId,
      channel,
      kind,
      title: firstOfLine(notice.title, 200),
      body: firstOfText(notice.body, 4_000),
      link: notice.link ?? null,
      createdAt: this.clock.now(),
    };
    await manager.createQueryBuilder().insert().into(Notification).values(row).orIgnore().updateEntity(false).execute();
    if (!(await manager.existsBy(Notification, { id }))) return;
    await this.outbox.append(manager, { type: NOTIFIED[channel], subjectId: id });
  }
}

function channelsFor(rule: NoticeRule, reader: UserRecord): readonly Channel[] {
  if (reader.disabledAt || (rule.kind === RECOMMENDATION && !reader.recommendations)) return [];
  const channels = rule.channels ?? DEFAULT_CHANNELS;
  return reader.emailNotices ? channels : channels.filter((channel) => channel !== Channel.EMAIL);
}

/** An organisation counts only once it has let its member in. */
function recipientOf({ id, name, locale, roles, organizationId, memberState }: UserRecord): Recipient {
  const member = organizationId !== null && memberState === 'ACTIVE';
  return { userId: id, name, locale, roles, ...(member ? { organizationId } : {}) };
}
