import type { Viewer } from '#kernel/access';
import { Clock, formatYuan, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { byContract } from '../core/by-contract.js';
import { isBroker } from '../core/contract.access.js';
import { Contract } from '../core/contract.entity.js';
import { REGISTERED_STATES } from '../core/contract.states.js';
import { ContractRepository } from '../record/contract.repository.js';
import { ContractService } from '../record/contract.service.js';
import type { ContractType } from '../record/contract.types.js';
import { PrecheckService, type PrecheckDraft } from '../registration/precheck.service.js';
import { registrationLifecycle } from '../registration/registration.lifecycle.js';
import { RegistrationNumberService, type NumberDraft } from '../registration/registration.number.service.js';
import { registrationPaper } from '../registration/registration.paper.js';
import { RegistrationStep } from '../registration/registration.step.entity.js';
import type { NumberCorrectionType, PrecheckType, RegistrationStepType } from '../registration/registration.types.js';

/** A printed form: its bytes, and the name to save it under. */
export interface Paper {
  name: string;
  pdf: Buffer;
}

/** Registration 认定登记 for the people who work on it: pre-check, steps, the printed form. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly contracts: ContractService,
    private readonly repository: ContractRepository,
    private readonly prechecks: PrecheckService,
    private readonly numbers: RegistrationNumberService,
  ) {}

  async savePrecheck(viewer: Viewer, draft: PrecheckDraft): Promise<ContractType> {
    await this.prechecks.save(viewer, draft);
    return this.contracts.get(viewer, draft.contractId);
  }

  async correctNumber(viewer: Viewer, draft: NumberDraft): Promise<ContractType> {
    await this.numbers.correct(viewer, draft);
    return this.contracts.get(viewer, draft.contractId);
  }

  /** Corrected numbers of many contracts, for the request's loaders. */
  correctionsOf(contractIds: readonly string[]): Promise<Map<string, NumberCorrectionType[]>> {
    return this.numbers.of(contractIds);
  }

  /** Called for a contract that was answered to this viewer before; a masked one has none. */
  async precheckOf(viewer: Viewer, { id, masked }: Pick<ContractType, 'id' | 'masked'>): Promise<PrecheckType | null> {
    if (masked) return null;
    const { contract, registration, precheck } = await this.whole(id);
    const { locale } = viewer;
    const items = precheck.items.map(({ key, text, hint, automatic, met, note }) => ({
      key,
      text: text[locale],
      hint: hint[locale],
      automatic,
      met,
      note,
    }));
    const canAnswer =
      isBroker(viewer) && contract.state !== 'TERMINATED' && !REGISTERED_STATES.includes(registration.state);
    return {
      source: precheck.source,
      items,
      answeredAt: precheck.answeredAt,
      canAnswer,
      answeredById: precheck.answeredBy,
    };
  }

  /** Steps of many contracts, oldest first, for the request's loaders. */
  async stepsOf({ locale }: Viewer, contractIds: readonly string[]): Promise<Map<string, RegistrationStepType[]>> {
    const rows = await this.dataSource.manager.find(RegistrationStep, {
      where: { contractId: In([...contractIds]) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const shown = (rows: readonly RegistrationStep[]): RegistrationStepType[] =>
      rows.map(({ id, attempt, state, happenedOn, reason, amount, evidenceSha256, evidenceId }) => ({
        id,
        attempt,
        state,
        stateLabel: registrationLifecycle.states[state][locale],
        happenedOn,
        reason,
        amount: amount === null ? null : formatYuan(amount),
        evidenceSha256,
        evidenceId,
      }));
    return new Map([...byContract(rows)].map(([contractId, own]) => [contractId, shown(own)]));
  }

  /** The form to print and sign. @throws UserError NOT_FOUND when the contract is not there or not theirs to see. */
  async paper(viewer: Viewer, id: string): Promise<Paper> {
    // As the page does: an administrator's look is written down.
    const { code } = await this.contracts.get(viewer, id);
    const now = this.clock.now();
    const pdf = await registrationPaper({ ...(await this.whole(id)), at: now, today: shanghaiDate(now) });
    return { name: `登记预审表-${code}.pdf`, pdf };
  }

  private async whole(id: string) {
    const contract = await this.dataSource.manager.findOneByOrFail(Contract, { id });
    const { registration, instalments } = (await this.repository.partsOf([id])).get(id)!;
    return { contract, registration, instalments, precheck: await this.prechecks.of(contract, registration.state) };
  }
}
