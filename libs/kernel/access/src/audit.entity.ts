import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did or saw what, when: rows are added and never changed. */
@Entity('audit_entry')
@Index('ix_audit_subject', ['subjectKind', 'subjectId'])
@Index('ix_audit_at', ['at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'char', length: 36, nullable: true })
  actorId: string | null;

  @Column({ type: 'varchar', length: 64 })
  action: string;

  @Column({ type: 'varchar', length: 32 })
  subjectKind: string;

  @Column({ type: 'char', length: 36 })
  subjectId: string;

  @Column({ type: 'varchar', length: 500, default: '' })
  detail: string;
}
