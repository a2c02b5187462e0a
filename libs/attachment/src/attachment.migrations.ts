import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttachmentTables1700000004000 implements MigrationInterface {
  name = 'AttachmentTables1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE attachment (
      id char(36) NOT NULL, name varchar(200) NOT NULL, size int NOT NULL, media_type varchar(100) NOT NULL, sha256 char(64) NOT NULL,
      uploaded_by char(36) NOT NULL, created_at datetime(3) NOT NULL,
      INDEX ix_attachment_uploader (uploaded_by, created_at), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE attachment_link (
      attachment_id char(36) NOT NULL, kind varchar(32) NOT NULL, subject_id char(36) NOT NULL,
      INDEX ix_attachment_link_subject (kind, subject_id),
      CONSTRAINT fk_attachment_link_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE ON UPDATE NO ACTION,
      PRIMARY KEY (attachment_id, kind, subject_id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment_link');
    await runner.query('DROP TABLE attachment');
  }
}
