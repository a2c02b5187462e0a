import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from './notice-rules.registry.js';

/** One thing that one person is told on one channel. The unique index is what makes "told once" true, whatever is retried. */
@Entity('notification')
@Index('ux_notification_once', ['eventId', 'userId', 'channel'], { unique: true })
@Index('ix_notification_list', ['userId', 'channel', 'createdAt'])
@Index('ix_notification_unread', ['userId', 'channel', 'readAt'])
export class Notification {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** The outbox event that it tells of. */
  @Column({ type: 'char', length: 36 })
  eventId: string;

  @Column({ type: 'char', length: 36 })
  userId: string;

  @Column({ type: 'varchar', length: 16 })
  channel: Channel;

  @Column({ type: 'varchar', length: 32 })
  kind: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** A path of the web app, e.g. `/contracts/…`. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  link: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  readAt: Date | null;

  /** When the mail relay took it; e-mail only. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  sentAt: Date | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
