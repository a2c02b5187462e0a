import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CrossValidation, MatchWeights } from '../engine/index.js';
import type { ModelOrigin, ModelState } from './model.states.js';

/** How a model compares with the one in use, on demands that it did not learn from, and what decided about it. */
export interface ModelFigures extends CrossValidation {
  margin: number;
  verdict: 'BETTER' | 'WORSE' | 'TOO_FEW';
}

/** What a model learned from. */
export interface TrainedFrom {
  rows: number;
  pairs: number;
  demands: number;
  prior: string;
  against: string;
}

/** Weights of the matcher: those that ship, and those that were learned. At most one is in use. */
@Entity('match_model')
@Index('ux_match_model_name', ['name'], { unique: true })
@Index('ix_match_model_state', ['state'])
export class MatchModel {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** The version that each match remembers. */
  @Column({ type: 'varchar', length: 32 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  state: ModelState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 16 })
  origin: ModelOrigin;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  weights: MatchWeights['weights'];

  @Column({ type: 'longtext', transformer: jsonTransformer })
  bands: MatchWeights['bands'];

  @Column({ type: 'longtext', nullable: true, transformer: jsonTransformer })
  figures: ModelFigures | null;

  @Column({ type: 'longtext', nullable: true, transformer: jsonTransformer })
  trainedFrom: TrainedFrom | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  activatedAt: Date | null;
}
