import type { Viewer } from '#kernel/access';
import { Retention } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { Clock, isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { findPage, type ListArgs, type PageOf } from '../../kernel/graphql/src/page.js';
import { Channel } from './notice-rules.registry.js';
import { Notification } from './notification.entity.js';

const MARKED_AT_ONCE = 1_000;

/** What a person was told in the app. Everything here is of the viewer's own rows only. */
@Injectable()
export class Notifications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    retention: Retention,
  ) {
    retention.register({
      table: 'notification',
      setting: 'RETENTION_NOTIFICATION_DAYS',
      by: 'worker',
      past: 'created_at < :before',
    });
  }

  async page(
    viewer: Viewer,
    unreadOnly: boolean,
    args: ListArgs,
  ): Promise<PageOf<Notification> & { unreadCount: number }> {
    const query = this.dataSource.manager
      .createQueryBuilder(Notification, 'notification')
      .where('notification.userId = :userId AND notification.channel = :channel', {
        userId: viewer.userId,
        channel: Channel.IN_APP,
      });
    if (unreadOnly) query.andWhere('notification.readAt IS NULL');
    query.orderBy('notification.createdAt', 'DESC').addOrderBy('notification.id', 'DESC');
    return { ...(await findPage(query, args)), unreadCount: await this.unreadCount(viewer.userId) };
  }

  /** @param ids null marks all. @returns how many are unread now. */
  async markRead(viewer: Viewer, ids: readonly string[] | null): Promise<number> {
    if (ids && ids.length > MARKED_AT_ONCE) throw UserError.bad('ids', 'value.tooMany', { max: MARKED_AT_ONCE });
    const own = { userId: viewer.userId, channel: Channel.IN_APP, readAt: IsNull() };
    const chosen = ids ? { ...own, id: In(ids.filter(isId)) } : own;
    if (!ids || ids.length) await this.dataSource.manager.update(Notification, chosen, { readAt: this.clock.now() });
    return this.unreadCount(viewer.userId);
  }

  unreadCount(userId: string): Promise<number> {
    return this.dataSource.manager.countBy(Notification, { userId, channel: Channel.IN_APP, readAt: IsNull() });
  }

  /** What a person was told after a moment, the newest first. */
  since(userId: string, after: Date, limit: number): Promise<Notification[]> {
    return this.dataSource.manager.find(Notification, {
      where: { userId, channel: Channel.IN_APP, createdAt: MoreThan(after) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  /** A new one with the count beside it; undefined unless it is this viewer's own. */
  async received(viewer: Viewer, id: string): Promise<{ notification: Notification; unreadCount: number } | undefined> {
    const notification = await this.dataSource.manager.findOneBy(Notification, {
      id,
      userId: viewer.userId,
      channel: Channel.IN_APP,
    });
    return notification ? { notification, unreadCount: await this.unreadCount(viewer.userId) } : undefined;
  }
}
