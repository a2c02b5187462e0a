import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BanReason, BanScope } from './curation.states.js';

/** Excludes an achievement or an organisation from a demand's matches until it is lifted. Rows are kept as an audit trail. */
@Entity('match_ban')
@Index('ix_match_ban_demand', ['demandId', 'liftedAt'])
export class Ban {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  demandId: string;

  @Column({ type: 'varchar', length: 16 })
  scope: BanScope;

  /** The achievement or the organisation. */
  @Column({ type: 'char', length: 36 })
  targetId: string;

  @Column({ type: 'varchar', length: 32 })
  reason: BanReason;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 100 })
  createdByName: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'varchar', length: 100, nullable: true })
  liftedByName: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  liftedAt: Date | null;
}
