import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { NamedGrantState } from './named-access.states.js';

/** A government viewer's wish to see names for some days, and what an administrator made of it. */
@Entity('named_grant')
@Index('ux_named_grant_open', ['openUserId'], { unique: true })
@Index('ix_named_grant_user', ['userId', 'state', 'until'])
@Index('ix_named_grant_time', ['requestedAt', 'id'])
export class NamedGrant {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  state: NamedGrantState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'char', length: 36 })
  userId: string;

  /** The same person while nobody has answered, null afterwards: one open request at a time. */
  @Column({ type: 'char', length: 36, nullable: true })
  openUserId: string | null;

  /** What the names are needed for. */
  @Column({ type: 'varchar', length: 500 })
  reason: string;

  /** The last day, in Asia/Shanghai. */
  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'datetime', precision: 3 })
  requestedAt: Date;

  @Column({ type: 'char', length: 36, nullable: true })
  answeredBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** What the administrator said. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  note: string | null;
}

/** One look at named data under a grant: added before the names are answered, never changed. */
@Entity('named_look')
@Index('ix_named_look_grant', ['grantId', 'at'])
export class NamedLook {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  grantId: string;

  @ManyToOne(() => NamedGrant, { nullable: false })
  @JoinColumn({ name: 'grant_id', foreignKeyConstraintName: 'fk_named_look_grant' })
  grant?: NamedGrant;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  /** Which list or figure, e.g. `cockpit.rows`. */
  @Column({ type: 'varchar', length: 64 })
  place: string;

  /** What was asked for there, and the codes of the rows that were shown. */
  @Column({ type: 'text' })
  detail: string;

  /** How many rows were shown with names. */
  @Column({ type: 'int' })
  rowCount: number;
}
