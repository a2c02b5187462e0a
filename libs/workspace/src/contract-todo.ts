import { ContractFacade, type ContractWaiting } from '#contract';
import type { Viewer } from '#kernel/access';
import { message } from '#kernel/errors';
import { shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { LISTED, type TodoSource, type WaitingGroup } from './todo.sources.js';

const REASONS: readonly ContractWaiting['reason'][] = ['CONFIRM', 'REGISTER', 'INSTALMENT_LATE'];

/** Contracts that wait: a second person's look, a registration, a payment past its day. */
@Injectable()
export class ContractTodo implements TodoSource {
  constructor(private readonly contracts: ContractFacade) {}

  async of(viewer: Viewer): Promise<WaitingGroup[]> {
    const waiting = await this.contracts.waitingFor(viewer);
    return REASONS.map((reason) => {
      const found = waiting.filter((one) => one.reason === reason);
      const late = reason === 'INSTALMENT_LATE';
      return {
        kind: `CONTRACT_${reason}`,
        total: found.length,
        link: '/contracts',
        items: found.slice(0, LISTED).map(({ contractId, code, name, since }) => ({
          // A contract may have several late instalments.
          id: late ? `${contractId}.${shanghaiDate(since)}` : contractId,
          title: name,
          detail: message(`todo.contract.${reason}`, { code }, viewer.locale),
          link: `/contracts/${contractId}`,
          since,
          due: late ? shanghaiDate(since) : null,
          late,
        })),
      };
    });
  }
}
