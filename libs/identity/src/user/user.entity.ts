import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocaleName, MemberState, Role } from './identity.roles.js';

/** A person with an account. */
@Entity('user_account')
@Index('ux_user_email', ['email'], { unique: true })
@Index('ix_user_organization', ['organizationId'])
export class User {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** As `canonicalEmail` makes it, compared byte for byte; the name under which a person signs in. */
  @Column({ type: 'varchar', length: 254, collation: 'utf8mb4_bin' })
  email: string;

  @Column({ type: 'varchar', length: 32, nullable: true })
  phone: string | null;

  /** argon2id, in PHC form. */
  @Column({ type: 'varchar', length: 255 })
  passwordHash: string;

  @Column({ type: 'varchar', length: 255, transformer: jsonTransformer })
  roles: Role[];

  @Column({ type: 'varchar', length: 2, default: 'zh' })
  locale: LocaleName;

  @Column({ type: 'char', length: 36, nullable: true })
  organizationId: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  memberState: MemberState | null;

  @Column({ type: 'boolean', default: false })
  isOrganizationAdministrator: boolean;

  /** When the membership was asked for. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  joinedAt: Date | null;

  @Column({ type: 'boolean', default: true })
  emailNotices: boolean;

  /** Whether the platform may recommend matches to this person. */
  @Column({ type: 'boolean', default: true })
  recommendations: boolean;

  /** When the person agreed to the privacy notice. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  consentAt: Date | null;

  /** The end of the visit before the present one: what came later is new to this person. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  lastVisitAt: Date | null;

  /** Since when this person may not sign in; null for everybody else. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  disabledAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
