import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../engine/index.js';

/**
 * Read model of a published record for scoring: its term ids and its text vector, written when it is indexed, so that a thousand candidates
 * are scored without tokenising a thousand texts. Derived: can be rebuilt from the record at any time.
 */
@Entity('match_reading')
@Index('ix_match_reading_side', ['side', 'recordId'])
export class MatchReading {
  @PrimaryColumn({ type: 'char', length: 36 })
  recordId: string;

  @Column({ type: 'varchar', length: 16 })
  side: Side;

  @Column({ type: 'int' })
  titleLength: number;

  @Column({ type: 'int' })
  bodyLength: number;

  /** Six bytes a term: all numbers, then how often each stands in the title, then in the body. */
  @Column({ type: 'mediumblob' })
  terms: Buffer;

  /** Where the text points, one byte a number; null before word vectors were learned. */
  @Column({ type: 'blob', nullable: true })
  vector: Buffer | null;

  /** The vocabulary that gave the vector: with another it says nothing. */
  @Column({ type: 'varchar', length: 36 })
  vocabularyId: string;
}
