import type { Actor } from '#kernel/access';
import { defineLifecycle } from '#kernel/workflow';
import { isBroker, mayConfirm, mayReturn } from './contract.access.js';
import type { Contract } from './contract.entity.js';
import { readyToSettle, readyToSign } from './contract.rules.js';
import type { ContractAction, ContractState } from './contract.states.js';

/** The life of a contract (domain: 拟稿 → 已签署 → 履约 → 结清 → 归档; 解除, 争议). It counts from CONFIRM on. */
export const contractLifecycle = defineLifecycle<Contract, ContractState, ContractAction>({
  kind: 'contract',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '拟稿', en: 'Draft' },
    AWAITING_CONFIRMATION: { zh: '待确认', en: 'Awaiting confirmation', tone: 'INFO' },
    SIGNED: { zh: '已签署', en: 'Signed', tone: 'GOOD' },
    PERFORMING: { zh: '履约中', en: 'Performing', tone: 'INFO' },
    SETTLED: { zh: '已结清', en: 'Settled', tone: 'GOOD' },
    ARCHIVED: { zh: '已归档', en: 'Archived', final: true },
    TERMINATED: { zh: '已解除', en: 'Terminated', tone: 'BAD', final: true },
    DISPUTED: { zh: '争议中', en: 'In dispute', tone: 'BAD' },
  },
  actions: {
    SUBMIT_SIGNED: {
      from: ['DRAFT'],
      to: 'AWAITING_CONFIRMATION',
      by: isBroker,
      guard: readyToSign,
      zh: '提交确认',
      en: 'Ask for confirmation',
      event: 'contract.confirm-asked',
    },
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'SIGNED',
      by: mayConfirm,
      guard: readyToSign,
      zh: '确认签署',
      en: 'Confirm the signing',
      event: 'contract.signed',
    },
    RETURN: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'DRAFT',
      by: mayReturn,
      note: 'required',
      zh: '退回修改',
      en: 'Return',
      event: 'contract.returned',
    },
    START: {
      from: ['SIGNED'],
      to: 'PERFORMING',
      by: isBrokerOrPlatform,
      zh: '开始履约',
      en: 'Start performance',
      event: 'contract.started',
    },
    SETTLE: {
      from: ['SIGNED', 'PERFORMING'],
      to: 'SETTLED',
      by: isBroker,
      guard: readyToSettle,
      zh: '结清',
      en: 'Settle',
      event: 'contract.settled',
    },
    ARCHIVE: { from: ['SETTLED'], to: 'ARCHIVED', by: isBroker, zh: '归档', en: 'Archive', event: 'contract.archived' },
    // A receipt turned out to be wrong: nothing can be put right on what is settled.
    REOPEN: {
      from: ['SETTLED'],
      to: 'PERFORMING',
      by: isBroker,
      note: 'required',
      zh: '重新履约',
      en: 'Reopen',
      event: 'contract.reopened',
    },
    TERMINATE: {
      from: ['DRAFT', 'AWAITING_CONFIRMATION', 'SIGNED', 'PERFORMING', 'DISPUTED'],
      to: 'TERMINATED',
      by: isBroker,
      note: 'required',
      zh: '解除',
      en: 'Terminate',
      event: 'contract.terminated',
    },
    DISPUTE: {
      from: ['SIGNED', 'PERFORMING'],
      to: 'DISPUTED',
      by: isBroker,
      note: 'required',
      zh: '登记争议',
      en: 'Record a dispute',
      event: 'contract.in-dispute',
    },
    RESUME: {
      from: ['DISPUTED'],
      to: 'PERFORMING',
      by: isBroker,
      note: 'optional',
      zh: '恢复履约',
      en: 'Resume',
      event: 'contract.resumed',
    },
  },
});

/** The first payment starts the performance. */
function isBrokerOrPlatform(actor: Actor): boolean {
  return actor === 'system' || isBroker(actor);
}
