import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { fenTransformer } from '../../kernel/values/src/index.js';
import type { Field } from '../../taxonomy/src/index.js';
import { Contract } from './contract.entity.js';

/** What an entry says: counted as signed, registered, paid; or a signed sum taken back (negative). */
export const TurnoverKind = { SIGNED: 'SIGNED', REGISTERED: 'REGISTERED', PAID: 'PAID', REVERSED: 'REVERSED' } as const;
export type TurnoverKind = (typeof TurnoverKind)[keyof typeof TurnoverKind];

/**
 * The ledger of what counts toward the year. Rows are added in the transaction of the change that they tell of and are never changed;
 * every figure of the cockpit is a sum of them. The unique index is what makes "counted once" true.
 */
@Entity('turnover_entry')
@Index('ux_turnover_source', ['kind', 'sourceId'], { unique: true })
@Index('ix_turnover_year', ['year', 'kind', 'month', 'field'])
@Index('ix_turnover_contract', ['contractId', 'kind'])
export class TurnoverEntry {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_turnover_contract' })
  contract?: Contract;

  @Column({ type: 'varchar', length: 16 })
  kind: TurnoverKind;

  /** What is counted: the receipt of a payment, the contract itself for everything else. */
  @Column({ type: 'char', length: 36 })
  sourceId: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  month: number;

  @Column({ type: 'varchar', length: 32 })
  field: Field;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  /** The version of the policy by which it counts. */
  @Column({ type: 'varchar', length: 16 })
  policy: string;

  @Column({ type: 'char', length: 36, nullable: true })
  actorId: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;
}
