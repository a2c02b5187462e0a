import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StoredStatistics } from '../engine/index.js';

/** What a vocabulary was learned from. */
export interface VocabularyFigures {
  demands: number;
  achievements: number;
  contexts: number;
  terms: number;
  seconds: number;
}

/** One version of term statistics and word vectors. Versions are immutable; the newest that is ready is used. */
@Entity('match_vocabulary')
@Index('ix_match_vocabulary_ready', ['readyAt'])
export class StoredVocabulary {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  /** When the indexes were built with it; null while that goes on. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  readyAt: Date | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  figures: VocabularyFigures;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  sides: StoredStatistics['figures'];
}

export const VocabularyPart = {
  DEMAND_TERMS: 'DEMAND_TERMS',
  ACHIEVEMENT_TERMS: 'ACHIEVEMENT_TERMS',
  VECTOR_TERMS: 'VECTOR_TERMS',
  VECTORS: 'VECTORS',
} as const;
export type VocabularyPart = (typeof VocabularyPart)[keyof typeof VocabularyPart];

/** The bytes of a vocabulary, in pieces that any server takes. */
@Entity('match_vocabulary_part')
export class StoredVocabularyPart {
  @PrimaryColumn({ type: 'char', length: 36 })
  vocabularyId: string;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  part: VocabularyPart;

  @PrimaryColumn({ type: 'int' })
  seq: number;

  @Column({ type: 'mediumblob' })
  bytes: Buffer;
}
