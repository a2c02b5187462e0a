import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../engine/index.js';

/** Waiting for the embedder, known, or not taken by it: then it is not asked again until the text changes. */
export type EmbeddingState = 'WAITING' | 'KNOWN' | 'REFUSED';

/** Cached embedding of a published record's public text. Derived: can be rebuilt from the record at any time. */
@Entity('match_embedding')
@Index('ix_match_embedding_state', ['state', 'recordId'])
export class Embedding {
  @PrimaryColumn({ type: 'char', length: 36 })
  recordId: string;

  @Column({ type: 'varchar', length: 16 })
  side: Side;

  @Column({ type: 'varchar', length: 16 })
  state: EmbeddingState;

  /** Of the model and the text: with another it says nothing. */
  @Column({ type: 'char', length: 64 })
  digest: string;

  /** Four bytes a number; null while there is none. */
  @Column({ type: 'blob', nullable: true })
  vector: Buffer | null;

  /** The record was matched by its words alone meanwhile, and is to be matched anew. */
  @Column({ type: 'boolean', default: false })
  missed: boolean;
}
