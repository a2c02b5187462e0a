import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One move of one record: rows are added and never changed. */
@Entity('record_history')
@Index('ix_record_history_record', ['recordKind', 'recordId', 'at'])
export class RecordHistory {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  recordKind: string;

  @Column({ type: 'char', length: 36 })
  recordId: string;

  @Column({ type: 'varchar', length: 64 })
  action: string;

  @Column({ type: 'varchar', length: 32, nullable: true })
  fromState: string | null;

  @Column({ type: 'varchar', length: 32 })
  toState: string;

  @Column({ type: 'char', length: 36, nullable: true })
  actorId: string | null;

  @Column({ type: 'varchar', length: 100 })
  actorName: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Coded reasons, as a JSON list. */
  @Column({ type: 'varchar', length: 500, default: '[]' })
  reasons: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;
}
