import type { Actor } from '#kernel/access';
import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isBroker, mayConfirm, mayReturn } from './contract.access.js';
import type { Contract } from './contract.entity.js';
import { contractEvents, type ContractIds } from './contract.events.js';
import { readyToSettle, readyToSign } from './contract.rules.js';
import { ContractAction, ContractState } from './contract.states.js';

/** The life of a contract (domain: 拟稿 → 已签署 → 履约 → 结清 → 归档; 解除, 争议). It counts from CONFIRM on. */
export const contractLifecycle = defineLifecycle<Contract, ContractState, ContractAction, Partial<ContractIds>>({
  kind: 'contract',
  initial: 'DRAFT',
  states: statesOf(ContractState, {
    INFO: ['AWAITING_CONFIRMATION', 'PERFORMING'],
    GOOD: ['SIGNED', 'SETTLED'],
    BAD: ['TERMINATED', 'DISPUTED'],
    final: ['ARCHIVED', 'TERMINATED'],
  }),
  actions: {
    SUBMIT_SIGNED: {
      from: ['DRAFT'],
      to: 'AWAITING_CONFIRMATION',
      by: isBroker,
      guard: readyToSign,
      zh: '提交确认',
      en: 'Ask for confirmation',
      event: contractEvents.confirmAsked,
    },
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'SIGNED',
      by: mayConfirm,
      guard: readyToSign,
      zh: '确认签署',
      en: 'Confirm the signing',
      event: contractEvents.signed,
    },
    RETURN: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'DRAFT',
      by: mayReturn,
      note: 'required',
      zh: '退回修改',
      en: 'Return',
      event: contractEvents.returned,
    },
    START: {
      from: ['SIGNED'],
      to: 'PERFORMING',
      by: isBrokerOrPlatform,
      zh: '开始履约',
      en: 'Start performance',
      event: contractEvents.started,
    },
    SETTLE: {
      from: ['SIGNED', 'PERFORMING'],
      to: 'SETTLED',
      by: isBroker,
      guard: readyToSettle,
      zh: '结清',
      en: 'Settle',
      event: contractEvents.settled,
    },
    ARCHIVE: {
      from: ['SETTLED'],
      to: 'ARCHIVED',
      by: isBroker,
      zh: '归档',
      en: 'Archive',
      event: contractEvents.archived,
    },
    // A receipt turned out to be wrong: nothing can be put right on what is settled.
    REOPEN: {
      from: ['SETTLED'],
      to: 'PERFORMING',
      by: isBroker,
      note: 'required',
      zh: '重新履约',
      en: 'Reopen',
      event: contractEvents.reopened,
    },
    TERMINATE: {
      from: ['DRAFT', 'AWAITING_CONFIRMATION', 'SIGNED', 'PERFORMING', 'DISPUTED'],
      to: 'TERMINATED',
      by: isBroker,
      note: 'required',
      zh: '解除',
      en: 'Terminate',
      event: contractEvents.terminated,
    },
    DISPUTE: {
      from: ['SIGNED', 'PERFORMING'],
      to: 'DISPUTED',
      by: isBroker,
      note: 'required',
      zh: '登记争议',
      en: 'Record a dispute',
      event: contractEvents.inDispute,
    },
    RESUME: {
      from: ['DISPUTED'],
      to: 'PERFORMING',
      by: isBroker,
      note: 'optional',
      zh: '恢复履约',
      en: 'Resume',
      event: contractEvents.resumed,
    },
  },
});
nameValues(ContractAction, contractLifecycle.actions);

/** The first payment starts the performance. */
function isBrokerOrPlatform(actor: Actor): boolean {
  return actor === 'system' || isBroker(actor);
}
