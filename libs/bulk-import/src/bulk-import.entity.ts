import type { MessageCode, MessageParams } from '#kernel/errors';
import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ImportState } from './bulk-import.states.js';
import type { MappedColumn } from './source/columns.js';

/** One thing that is wrong in a file: the row as the spreadsheet counts it (0: the file as a whole), the column's heading, what stands there. */
export interface RowProblem {
  row: number;
  column: string | null;
  value: string;
  code: MessageCode;
  params?: MessageParams;
}

/** One file on its way in: checked, then run. The counts of a checked run say what would happen. */
@Entity('import_run')
@Index('ux_import_run_code', ['code'], { unique: true })
@Index('ix_import_run_creator', ['createdBy', 'createdAt'])
@Index('ix_import_run_visible', ['visibleTo', 'createdAt'])
export class ImportRun {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  code: string;

  @Column({ type: 'varchar', length: 16 })
  kind: string;

  @Column({ type: 'varchar', length: 16 })
  state: ImportState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'char', length: 36 })
  createdBy: string;

  /** The organisation of rows that name none; for members of an organisation always theirs. */
  @Column({ type: 'char', length: 36, nullable: true })
  organizationId: string | null;

  /** The organisation whose other importers see it too; none sees what the centre's staff imports. */
  @Column({ type: 'char', length: 36, nullable: true })
  visibleTo: string | null;

  @Column({ type: 'char', length: 36 })
  attachmentId: string;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  @Column({ type: 'varchar', length: 16 })
  encoding: string;

  @Column({ type: 'int' })
  totalRows: number;

  /** How many rows, from the top, have been dealt with: where a run goes on after an interruption. */
  @Column({ type: 'int', default: 0 })
  doneRows: number;

  @Column({ type: 'int', default: 0 })
  created: number;

  @Column({ type: 'int', default: 0 })
  skipped: number;

  @Column({ type: 'int', default: 0 })
  failed: number;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  columns: MappedColumn[];

  @Column({ type: 'longtext', transformer: jsonTransformer })
  preview: string[][];

  /** The first of them; `problemCount` counts all. */
  @Column({ type: 'longtext', transformer: jsonTransformer })
  problems: RowProblem[];

  @Column({ type: 'int', default: 0 })
  problemCount: number;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  finishedAt: Date | null;
}

/** What one row of a file became. Its key is made of the row itself, so the same row is never taken in twice, whoever brings it. */
@Entity('import_entry')
@Index('ix_import_entry_run', ['runId', 'sourceRow'])
export class ImportEntry {
  @PrimaryColumn({ type: 'char', length: 64 })
  sourceKey: string;

  @Column({ type: 'char', length: 36 })
  runId: string;

  @ManyToOne(() => ImportRun, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'fk_import_entry_run' })
  run?: ImportRun;

  @Column({ type: 'int' })
  sourceRow: number;

  @Column({ type: 'char', length: 36 })
  recordId: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;
}
