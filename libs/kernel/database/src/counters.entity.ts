import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last number given for a prefix and year. */
@Entity('code_counter')
export class CodeCounter {
  @PrimaryColumn({ type: 'varchar', length: 8 })
  prefix: string;

  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'int', default: 0 })
  last: number;
}

/** A creation that was asked for, and what it made: a repeat gets the first answer. */
@Entity('client_mutation')
@Index('ix_client_mutation_created', ['createdAt'])
export class ClientMutation {
  @PrimaryColumn({ type: 'char', length: 36 })
  userId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  operation: string;

  /** Compared byte for byte: marks that differ by a capital are two. */
  @PrimaryColumn({ type: 'varchar', length: 64, collation: 'utf8mb4_bin' })
  clientMutationId: string;

  @Column({ type: 'char', length: 36 })
  resultId: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
