import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/access/src/index.js';
import { Clock, newId } from '../../kernel/values/src/index.js';
import type { Field } from '../../taxonomy/src/index.js';
import type { Contract } from './contract.entity.js';
import { countingOf } from './counting.policy.js';
import type { Payment } from './instalment.entity.js';
import type { Registration } from './registration.entity.js';
import { TurnoverEntry, TurnoverKind } from './turnover.entity.js';

/** A sum of the ledger: one kind, month and field of a year. */
export interface TurnoverSum {
  kind: TurnoverKind;
  month: number;
  field: Field;
  amount: bigint;
  /** How many entries it adds up. */
  entries: number;
}

/** Writes the ledger, and adds it up. Writing is always part of the transaction of the change itself. */
@Injectable()
export class Turnover {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts a contract that was just signed, when the policy says that it counts. */
  async signed(manager: EntityManager, contract: Contract, actor: Actor): Promise<void> {
    const { counts, year, month, amount, policy } = countingOf(contract);
    if (!counts) return;
    await this.write(manager, { contract, kind: 'SIGNED', sourceId: contract.id, year: year!, month: month!, amount: amount!, policy: policy!, actor });
  }

  /** Takes back what was counted, in the month in which it was counted. What was registered and paid has happened and stays. */
  async reversed(manager: EntityManager, contract: Contract, actor: Actor): Promise<void> {
    const signed = await manager.findOneBy(TurnoverEntry, { contractId: contract.id, kind: TurnoverKind.SIGNED });
    if (!signed) return;
    const { year, month, policy } = signed;
    await this.write(manager, { contract, kind: 'REVERSED', sourceId: contract.id, year, month, amount: -signed.amount, policy, actor });
  }

  /** Counts a receipt of a contract that counts, in the month in which the money came. */
  async paid(manager: EntityManager, contract: Contract, payment: Pick<Payment, 'id' | 'amount' | 'paidOn'>, actor: Actor): Promise<void> {
    const { counts, policy } = countingOf(contract);
    if (!counts) return;
    await this.write(manager, { contract, kind: 'PAID', sourceId: payment.id, ...monthOf(payment.paidOn), amount: payment.amount, policy: policy!, actor });
  }

  /** Counts a registration of a contract that counts, in the month in which it was registered. */
  async registered(manager: EntityManager, contract: Contract, registration: Pick<Registration, 'amount' | 'registeredOn'>, actor: Actor): Promise<void> {
    const { counts, policy } = countingOf(contract);
    if (!counts) return;
    const { amount, registeredOn } = registration;
    await this.write(manager, { contract, kind: 'REGISTERED', sourceId: contract.id, ...monthOf(registeredOn!), amount: amount!, policy: policy!, actor });
  }

  /** A year's entries, added up by kind, month and field. */
  async sums(year: number): Promise<TurnoverSum[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(TurnoverEntry, 'entry')
      .select(['entry.kind AS kind', 'entry.month AS month', 'entry.field AS field', 'SUM(entry.amount) AS amount', 'COUNT(*) AS entries'])
      .where('entry.year = :year', { year })
      .groupBy('entry.kind')
      .addGroupBy('entry.month')
      .addGroupBy('entry.field')
      .getRawMany<{ kind: TurnoverKind; month: number; field: Field; amount: string; entries: string }>();
    return rows.map(({ kind, month, field, amount, entries }) => ({ kind, month: Number(month), field, amount: BigInt(amount), entries: Number(entries) }));
  }

  /** The largest contract's sum among what a year counts. */
  async largest(year: number): Promise<bigint> {
    const row = await this.dataSource.manager
      .createQueryBuilder(TurnoverEntry, 'entry')
      .select('SUM(entry.amount)', 'amount')
      .where("entry.year = :year AND entry.kind IN ('SIGNED', 'REVERSED')", { year })
      .groupBy('entry.contractId')
      .orderBy('amount', 'DESC')
      .limit(1)
      .getRawOne<{ amount: string }>();
    return row ? BigInt(row.amount) : 0n;
  }

  /** The years that have entries, oldest first. */
  async years(): Promise<number[]> {
    const rows = await this.dataSource.manager.createQueryBuilder(TurnoverEntry, 'entry').select('DISTINCT entry.year', 'year').orderBy('year').getRawMany<{ year: number }>();
    return rows.map(({ year }) => Number(year));
  }

  private async write(
    manager: EntityManager,
    entry: { contract: Contract; kind: TurnoverKind; sourceId: string; year: number; month: number; amount: bigint; policy: string; actor: Actor },
  ): Promise<void> {
    const { contract, actor, ...rest } = entry;
    const actorId = actor === 'system' ? null : actor.userId;
    await manager.insert(TurnoverEntry, { ...rest, id: newId(), contractId: contract.id, field: contract.field, actorId, at: this.clock.now() });
  }
}

function monthOf(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}
