import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ExportKind } from './export.kinds.js';
import type { ExportFailure, ExportFormat, ExportState } from './export.states.js';

/** A table that somebody asked for, as a file that can be fetched for a while. */
@Entity('export_run')
@Index('ix_export_run_requester', ['requestedBy', 'requestedAt'])
@Index('ix_export_run_expiry', ['state', 'expiresAt'])
export class ExportRun {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  kind: ExportKind;

  @Column({ type: 'varchar', length: 8 })
  format: ExportFormat;

  /** Only what belongs to this year; null for everything. */
  @Column({ type: 'int', nullable: true })
  year: number | null;

  @Column({ type: 'varchar', length: 16 })
  state: ExportState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'char', length: 36 })
  requestedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  requestedAt: Date;

  @Column({ type: 'int', default: 0 })
  rowsDone: number;

  @Column({ type: 'int', nullable: true })
  rowsTotal: number | null;

  @Column({ type: 'int', nullable: true })
  size: number | null;

  @Column({ type: 'char', length: 64, nullable: true })
  sha256: string | null;

  /** Why there is no file. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  failure: ExportFailure | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  expiresAt: Date | null;
}
