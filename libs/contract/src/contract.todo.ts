import type { Viewer } from '#kernel/access';
import { declareMessages, message } from '#kernel/errors';
import { shanghaiDate } from '#kernel/values';
import { LISTED, TodoSources, type TodoKind, type TodoSource, type WaitingGroup } from '#todo';
import { Injectable } from '@nestjs/common';
import { ContractFacade, type ContractWaiting } from './record/contract.facade.js';

type Reason = ContractWaiting['reason'];
type Kind = `CONTRACT_${Reason}`;

const REASONS: readonly Reason[] = ['CONFIRM', 'REGISTER', 'INSTALMENT_LATE'];

/** ContractFacade that wait: a second person's look, a registration, a payment past its day. */
@Injectable()
export class ContractTodo implements TodoSource<Kind> {
  readonly kinds: Record<Kind, TodoKind> = {
    CONTRACT_CONFIRM: { label: { zh: '合同待确认', en: 'Contract to confirm' }, action: { zh: '核对', en: 'Check' } },
    CONTRACT_REGISTER: { label: { zh: '合同待登记', en: 'To register' }, action: { zh: '办理登记', en: 'Register' } },
    CONTRACT_INSTALMENT_LATE: { label: { zh: '款项逾期', en: 'Payment late' }, action: { zh: '查看', en: 'View' } },
  };

  constructor(
    private readonly contracts: ContractFacade,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of(viewer: Viewer): Promise<WaitingGroup<Kind>[]> {
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

export const contractTodoMessages = declareMessages({
  'todo.contract.CONFIRM': {
    zh: '{code}，等待第二人对照扫描件核对',
    en: '{code}: a second person compares it with the scan',
  },
  'todo.contract.REGISTER': { zh: '{code}，签署后尚未认定登记', en: '{code}: signed, not registered yet' },
  'todo.contract.INSTALMENT_LATE': { zh: '{code}，有一期款项到期未付清', en: '{code}: an instalment is past its day' },
  'todo.change.contract': { zh: '合同', en: 'Contract' },
});
