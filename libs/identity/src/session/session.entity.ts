import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../user/user.entity.js';

/** One browser in which a person is signed in. The token itself is known to that browser alone. */
@Entity('user_session')
@Index('ux_session_token', ['tokenHash'], { unique: true })
@Index('ix_session_user', ['userId', 'lastUsedAt'])
@Index('ix_session_expiry', ['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** SHA-256 of the token, so that a copy of this table signs nobody in. */
  @Column({ type: 'char', length: 64 })
  tokenHash: string;

  @Column({ type: 'char', length: 36 })
  userId: string;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_session_user' })
  user?: User;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  lastUsedAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'varchar', length: 120 })
  userAgent: string;

  @Column({ type: 'varchar', length: 45 })
  ip: string;
}
