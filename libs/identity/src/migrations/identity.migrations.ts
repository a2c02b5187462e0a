import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalEmail } from '../user/email.js';

export class IdentityTables1700000001000 implements MigrationInterface {
  name = 'IdentityTables1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE user_account (
      id char(36) NOT NULL, name varchar(100) NOT NULL, email varchar(254) NOT NULL, phone varchar(32) NULL,
      password_hash varchar(255) NOT NULL, roles varchar(255) NOT NULL, locale varchar(2) NOT NULL DEFAULT 'zh',
      organization_id char(36) NULL, member_state varchar(16) NULL, is_organization_administrator tinyint NOT NULL DEFAULT 0,
      joined_at datetime(3) NULL, email_notices tinyint NOT NULL DEFAULT 1, recommendations tinyint NOT NULL DEFAULT 1,
      consent_at datetime(3) NULL, last_visit_at datetime(3) NULL, version int NOT NULL DEFAULT 1, created_at datetime(3) NOT NULL,
      UNIQUE INDEX ux_user_email (email), INDEX ix_user_organization (organization_id), PRIMARY KEY (id)) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE user_session (
      id char(36) NOT NULL, token_hash char(64) NOT NULL, user_id char(36) NOT NULL, created_at datetime(3) NOT NULL,
      last_used_at datetime(3) NOT NULL, expires_at datetime(3) NOT NULL, revoked_at datetime(3) NULL,
      user_agent varchar(120) NOT NULL, ip varchar(45) NOT NULL,
      UNIQUE INDEX ux_session_token (token_hash), INDEX ix_session_user (user_id, last_used_at), INDEX ix_session_expiry (expires_at),
      CONSTRAINT fk_session_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE NO ACTION,
      PRIMARY KEY (id)) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE user_session');
    await runner.query('DROP TABLE user_account');
  }
}

/**
 * Addresses are compared byte for byte, so that é is not e. Those kept already are written in the one form under which they are looked up: only the
 * command line took others. Two that fell together would have been one under the looser collation before; should there be any, the later stays as it is.
 */
export class CanonicalEmails1796058836666 implements MigrationInterface {
  name = 'CanonicalEmails1796058836666';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account MODIFY email varchar(254) COLLATE utf8mb4_bin NOT NULL');
    const people = (await runner.query('SELECT id, email FROM user_account ORDER BY created_at, id')) as {
      id: string;
      email: string;
    }[];
    for (const { id, email } of people) {
      const canonical = canonicalEmail(email);
      if (canonical && canonical !== email)
        await runner.query('UPDATE IGNORE user_account SET email = ? WHERE id = ?', [canonical, id]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account MODIFY email varchar(254) NOT NULL');
  }
}

/** Since when a person may not sign in. */
export class DisabledAccounts1796071123418 implements MigrationInterface {
  name = 'DisabledAccounts1796071123418';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account ADD disabled_at datetime(3) NULL AFTER last_visit_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account DROP COLUMN disabled_at');
  }
}
