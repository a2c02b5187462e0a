import type { Viewer } from '#kernel/access';
import { Clock, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { PastCooperation } from '#match';
import { Injectable } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import { Amendment } from '../amendment/amendment.entity.js';
import { isBroker, isStaff, mayConfirm, maySee } from '../core/contract.access.js';
import { Contract } from '../core/contract.entity.js';
import { ofPartyFor, partyOf } from '../core/contract.scope.js';
import { IN_FORCE, REGISTRATION_OVER } from '../core/contract.states.js';
import { Instalment } from '../payment/instalment.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { RoyaltyClaim } from '../royalty/royalty.claim.entity.js';
import { mayConfirmClaim } from '../royalty/royalty.lifecycle.js';

/** What waits for a person. */
export interface ContractWaiting {
  contractId: string;
  code: string;
  name: string;
  reason: 'CONFIRM' | 'REGISTER' | 'INSTALMENT_LATE';
  since: Date;
}

const WAITING_SHOWN = 50;

/** Contracts, for other features. */
@Injectable()
export class ContractFacade {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    cooperation: PastCooperation,
  ) {
    cooperation.askBy((firms, institutes) => this.together(firms, institutes));
  }

  /** Contracts in force that these firms have bought from these institutes, both as leads of their sides. */
  private async together(
    firms: readonly string[],
    institutes: readonly string[],
  ): Promise<{ firmId: string; instituteId: string; contracts: number }[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .select('contract.buyerOrganizationId', 'firmId')
      .addSelect('contract.sellerOrganizationId', 'instituteId')
      .addSelect('COUNT(*)', 'contracts')
      .where('contract.buyerOrganizationId IN (:...firms) AND contract.sellerOrganizationId IN (:...institutes)', {
        firms,
        institutes,
      })
      .andWhere('contract.state IN (:...inForce)', { inForce: IN_FORCE })
      .groupBy('contract.buyerOrganizationId')
      .addGroupBy('contract.sellerOrganizationId')
      .getRawMany<{ firmId: string; instituteId: string; contracts: string }>();
    return rows.map(({ firmId, instituteId, contracts }) => ({ firmId, instituteId, contracts: Number(contracts) }));
  }

  /** The contract of each match, as far as this viewer may know of it; for `Match.contractId`. */
  async idByMatch(matchIds: readonly string[], viewer: Viewer): Promise<Map<string, string>> {
    if (!matchIds.length) return new Map();
    const rows = await this.dataSource.manager.findBy(Contract, { openMatchId: In([...matchIds]) });
    return new Map(
      rows.filter((contract) => maySee(viewer, contract)).map((contract) => [contract.matchId!, contract.id]),
    );
  }

  /** What waits for this person, oldest first: signings to confirm, contracts to register, late instalments of their own contracts. */
  async waitingFor(viewer: Viewer): Promise<ContractWaiting[]> {
    const { manager } = this.dataSource;
    const waiting: ContractWaiting[] = [];
    if (isStaff(viewer)) {
      const asked = await manager.find(Contract, {
        where: { state: 'AWAITING_CONFIRMATION' },
        order: { updatedAt: 'ASC' },
        take: WAITING_SHOWN,
      });
      waiting.push(
        ...asked
          .filter((contract) => mayConfirm(viewer, contract))
          .map((contract) => waitingOf(contract, 'CONFIRM', contract.updatedAt)),
      );
    }
    if (isStaff(viewer)) {
      const amended = await manager.find(Amendment, {
        where: { state: 'AWAITING_CONFIRMATION' },
        relations: { contract: true },
        order: { updatedAt: 'ASC' },
        take: WAITING_SHOWN,
      });
      waiting.push(
        ...amended
          .filter((amendment) => mayConfirm(viewer, amendment))
          .map(({ contract, updatedAt }) => waitingOf(contract!, 'CONFIRM', updatedAt)),
      );
      const claimed = await manager.find(RoyaltyClaim, {
        where: { state: 'AWAITING_CONFIRMATION' },
        relations: { contract: true },
        order: { updatedAt: 'ASC' },
        take: WAITING_SHOWN,
      });
      waiting.push(
        ...claimed
          .filter((claim) => mayConfirmClaim(viewer, claim))
          .map(({ contract, updatedAt }) => waitingOf(contract!, 'CONFIRM', updatedAt)),
      );
    }
    if (isBroker(viewer)) {
      const own = await manager.find(Contract, {
        where: { draftedBy: viewer.userId, state: In([...IN_FORCE]) },
        order: { confirmedAt: 'ASC' },
        take: WAITING_SHOWN,
      });
      const open = await manager.findBy(Registration, {
        id: In(own.map(({ id }) => id)),
        state: Not(In([...REGISTRATION_OVER])),
      });
      const toRegister = new Set(open.map(({ id }) => id));
      waiting.push(
        ...own
          .filter(({ id }) => toRegister.has(id))
          .map((contract) => waitingOf(contract, 'REGISTER', contract.confirmedAt!)),
      );
    }
    waiting.push(...(await this.lateFor(viewer)));
    return waiting.sort((a, b) => a.since.getTime() - b.since.getTime());
  }

  private async lateFor(viewer: Viewer): Promise<ContractWaiting[]> {
    const late = await this.dataSource.manager
      .createQueryBuilder(Instalment, 'instalment')
      .innerJoinAndSelect('instalment.contract', 'contract')
      .where('instalment.dueOn < :today AND instalment.paidAmount < instalment.amount', {
        today: shanghaiDate(this.clock.now()),
      })
      .andWhere('contract.state IN (:...inForce)', { inForce: IN_FORCE })
      .andWhere(`(${ofPartyFor(viewer)} OR contract.draftedBy = :broker)`, {
        ...partyOf(viewer),
        broker: isBroker(viewer) ? viewer.userId : '',
      })
      .orderBy('instalment.dueOn', 'ASC')
      .addOrderBy('instalment.id', 'ASC')
      .take(WAITING_SHOWN)
      .getMany();
    return late.map(({ contract, dueOn }) => waitingOf(contract!, 'INSTALMENT_LATE', startOfShanghaiDay(dueOn)));
  }
}

function waitingOf({ id, code, name }: Contract, reason: ContractWaiting['reason'], since: Date): ContractWaiting {
  return { contractId: id, code, name, reason, since };
}
