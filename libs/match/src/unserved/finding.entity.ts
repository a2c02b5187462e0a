import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Band } from '../engine/index.js';
import type { ScoutState } from './unserved.states.js';

/** Read model of a demand's last search: whether it is served, why not, and the centre's scouting. */
@Entity('match_finding')
@Index('ix_match_finding_unserved', ['served', 'open', 'publishedAt'])
@Index('ix_match_finding_nearest', ['nearestId'])
export class Finding {
  @PrimaryColumn({ type: 'char', length: 36 })
  demandId: string;

  /** The demand looks for partners now. */
  @Column({ type: 'boolean', default: true })
  open: boolean;

  /** There is a match above the weak band. */
  @Column({ type: 'boolean' })
  served: boolean;

  @Column({ type: 'int' })
  lookedAt: number;

  @Column({ type: 'char', length: 36, nullable: true })
  nearestId: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  nearestBand: Band | null;

  /** What the nearest lacks, in both languages; made of public texts. */
  @Column({ type: 'longtext', transformer: jsonTransformer })
  lacks: { zh: string[]; en: string[] };

  /** Words of the demand that no achievement uses. */
  @Column({ type: 'longtext', transformer: jsonTransformer })
  silent: string[];

  @Column({ type: 'datetime', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'datetime', precision: 3 })
  computedAt: Date;

  @Column({ type: 'varchar', length: 16, default: 'OPEN' })
  scoutState: ScoutState;

  @Column({ type: 'varchar', length: 200, default: '' })
  askedWhere: string;

  @Column({ type: 'text', nullable: true })
  scoutNote: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  scoutedByName: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  scoutedAt: Date | null;
}
