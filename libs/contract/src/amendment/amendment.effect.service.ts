import type { Viewer } from '#kernel/access';
import { Problems, UserError, message } from '#kernel/errors';
import { Clock, formatYuan, newId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { touchContract } from '../core/contract.lock.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { Instalment, InstalmentSource } from '../payment/instalment.entity.js';
import { InstalmentReminderService } from '../payment/instalment.reminder.service.js';
import { Amendment, type ScheduleLine } from './amendment.entity.js';
import { checkAmendment, factOf, scheduleDelta, type Standing } from './amendment.rules.js';

/** What a confirmed amendment does: the contract's signed sums stay, the differences stand beside them and in the ledger. */
@Injectable()
export class AmendmentEffectService {
  constructor(
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly postings: ContractPostingService,
    private readonly reminders: InstalmentReminderService,
  ) {}

  /** Inside the transaction of the confirmation, with the contract and its instalments locked. */
  async apply(manager: EntityManager, amendment: Amendment, standing: Standing, viewer: Viewer): Promise<void> {
    const { contract } = standing;
    refuseStale(amendment, standing);
    const schedule = withDue(amendment.schedule, standing);
    await manager.update(Amendment, { id: amendment.id }, { schedule });
    for (const line of schedule) await this.write(manager, contract.id, line);
    const fact = factOf({ ...amendment, schedule });
    await touchContract(
      manager,
      contract,
      {
        amendedTotal: contract.amendedTotal + fact.after.total - fact.before.total,
        amendedTechnology: contract.amendedTechnology + fact.after.technology - fact.before.technology,
        addedInstalments: contract.addedInstalments + scheduleDelta(schedule),
        amendedForeign: contract.amendedForeign + (amendment.foreignAfter ?? 0n) - (amendment.foreignBefore ?? 0n),
        validUntil: amendment.validUntilAfter,
      },
      this.clock.now(),
    );
    const params = {
      seq: amendment.seq,
      before: spokenYuan(amendment.totalBefore),
      after: spokenYuan(amendment.totalAfter),
    };
    const note = message('contract.amendment.note', params, 'zh');
    await this.workflow.record(manager, 'contract', {
      recordId: contract.id,
      action: 'AMENDED',
      fromState: contract.state,
      toState: contract.state,
      note,
      actor: viewer,
    });
    await this.postings.amended(manager, contract, fact, viewer);
  }

  private async write(
    manager: EntityManager,
    contractId: string,
    { instalmentId, seq, after }: ScheduleLine,
  ): Promise<void> {
    if (instalmentId && !after) {
      await this.reminders.drop(manager, instalmentId);
      await manager.delete(Instalment, { id: instalmentId });
      return;
    }
    const { dueOn, condition } = after!;
    const amount = BigInt(after!.amount);
    const id = instalmentId ?? newId();
    if (!instalmentId)
      await manager.insert(Instalment, {
        id,
        contractId,
        seq,
        dueOn,
        amount,
        condition,
        paidAmount: 0n,
        source: InstalmentSource.AGREED,
      });
    const instalment = await manager.findOneByOrFail(Instalment, { id });
    const changed = { dueOn, amount, condition, paidOff: instalment.paidAmount >= amount };
    if (instalmentId) await manager.update(Instalment, { id }, changed);
    await this.reminders.setOne(manager, { ...instalment, ...changed });
  }
}

/** Which of its lines are of instalments whose day has come: what it changes of those is due, not promised. */
function withDue(schedule: readonly ScheduleLine[], { instalments }: Standing): ScheduleLine[] {
  const due = new Set(instalments.filter(({ duePostedOn }) => duePostedOn).map(({ id }) => id));
  return schedule.map((line) => (line.instalmentId && due.has(line.instalmentId) ? { ...line, due: true } : line));
}

/** Payments and due days go on while an amendment waits; it holds only if it would still be accepted, against the same instalments. */
function refuseStale(amendment: Amendment, standing: Standing): void {
  const problems = new Problems();
  const again = checkAmendment(
    problems,
    {
      kind: amendment.kind,
      summary: amendment.summary,
      signedOn: amendment.signedOn,
      effectiveOn: amendment.effectiveOn,
      totalAmount: formatYuan(amendment.totalAfter),
      technologyAmount: formatYuan(amendment.technologyAfter),
      foreignAmount: amendment.foreignAfter === null ? null : formatYuan(amendment.foreignAfter),
      validUntil: amendment.validUntilAfter,
      instalments: amendment.schedule.flatMap(({ instalmentId, after }) =>
        after
          ? { instalmentId, dueOn: after.dueOn, condition: after.condition, amount: formatYuan(BigInt(after.amount)) }
          : [],
      ),
    },
    standing,
  );
  const same =
    again.totalBefore === amendment.totalBefore &&
    again.technologyBefore === amendment.technologyBefore &&
    again.foreignBefore === amendment.foreignBefore &&
    JSON.stringify(again.schedule) === JSON.stringify(amendment.schedule);
  if (problems.any || !same) throw UserError.bad(undefined, 'contract.amendment.stale');
}
