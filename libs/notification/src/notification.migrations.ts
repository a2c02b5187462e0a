import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotificationTables1700000002000 implements MigrationInterface {
  name = 'NotificationTables1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notification (
      id char(36) NOT NULL, event_id char(36) NOT NULL, user_id char(36) NOT NULL, channel varchar(16) NOT NULL,
      kind varchar(32) NOT NULL, title varchar(200) NOT NULL, body text NOT NULL, link varchar(300) NULL,
      read_at datetime(3) NULL, sent_at datetime(3) NULL, created_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_notification_once (event_id, user_id, channel),
      INDEX ix_notification_list (user_id, channel, created_at),
      INDEX ix_notification_unread (user_id, channel, read_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification');
  }
}
