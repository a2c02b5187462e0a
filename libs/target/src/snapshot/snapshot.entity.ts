import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Cockpit } from '../cockpit/target.types.js';
import type { CockpitBreakdown } from '../drill/drill.types.js';

/** The cockpit as it stood at a moment, frozen for a meeting. Rows are added and never changed. */
@Entity('cockpit_snapshot')
@Index('ix_cockpit_snapshot_taken', ['takenAt'])
export class CockpitSnapshot {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ type: 'datetime', precision: 3 })
  takenAt: Date;

  @Column({ type: 'char', length: 36 })
  takenBy: string;

  @Column({ type: 'varchar', length: 50 })
  takenByName: string;

  /** The whole answer, in the words in which it was given. */
  @Column({ type: 'longtext', transformer: jsonTransformer })
  figures: Cockpit;

  /** What they were made of, as whoever sees no names reads it; absent from snapshots that were taken before it was kept. */
  @Column({ type: 'longtext', nullable: true, transformer: jsonTransformer })
  breakdown: CockpitBreakdown | null;

  /** Where the year's chain of entries ended: whoever keeps this page can prove the figures later. */
  @Column({ type: 'int', nullable: true })
  ledgerEntries: number | null;

  @Column({ type: 'char', length: 64, nullable: true })
  ledgerDigest: string | null;
}
