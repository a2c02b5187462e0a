import {
  REGISTERED_STATES,
  contractKinds,
  paymentModes,
  registrationLifecycle,
  type ContractType,
  type RegistrationService,
} from '#contract';
import { placeOutside, titleOutside, wordsOutside, type DemandType } from '#demand';
import type { Viewer } from '#kernel/access';
import type { MatchType } from '#match';
import { fieldLabel } from '#taxonomy';
import { answerStates, bands, instalmentStates, secrecyGrades, stepInWords } from './export.words.js';
import type { CellValue } from './table.js';

type Reader = Pick<Viewer, 'locale'>;
type Step = NonNullable<ReturnType<Awaited<ReturnType<RegistrationService['stepsOf']>>['get']>>[number];

export function contractHead(contract: ContractType, { locale }: Reader): CellValue[] {
  const { buyer, seller } = contract;
  return [
    contract.code,
    contract.name,
    contractKinds[contract.kind][locale],
    contract.stateLabel,
    fieldLabel(contract.field, locale),
    contract.signedOn,
    buyer.name,
    buyer.creditCode,
    buyer.regionCode,
    seller.name,
    seller.creditCode,
    seller.regionCode,
  ];
}

export function contractSums(contract: ContractType, { locale }: Reader): CellValue[] {
  const { registration, counting } = contract;
  return [
    contract.totalAmount,
    contract.currentTotal,
    contract.currentTechnology,
    registeredOf(contract),
    contract.paidAmount,
    contract.refundedAmount,
    paymentModes[contract.paymentMode][locale],
    registrationLifecycle.states[registration.state][locale],
    registration.number,
    registration.registeredOn,
    counting.year,
    counting.amount,
    counting.reason,
    contract.updatedAt,
  ];
}

/** What was typed as a reason may hold names: a masked row tells days and states alone. */
export function registrationRow(contract: ContractType, steps: readonly Step[], { locale }: Reader): CellValue[] {
  const {
    registration: { state, number, registeredOn, stateSince, dueOn, attempt, reason },
    masked,
  } = contract;
  const told = steps.map((step) => stepInWords(masked ? { ...step, reason: null } : step, locale)).join('\n');
  return [
    contract.code,
    contract.name,
    contractKinds[contract.kind][locale],
    fieldLabel(contract.field, locale),
    contract.buyer.name,
    contract.seller.name,
    contract.signedOn,
    contract.currentTotal,
    contract.currentTechnology,
    registrationLifecycle.states[state][locale],
    number,
    registeredOf(contract),
    registeredOn,
    stateSince,
    dueOn,
    attempt,
    reason,
    told,
  ];
}

/** A certificate that was cancelled stands for nothing, though its sum is kept. */
function registeredOf({ registration: { state, amount } }: ContractType): string | null {
  return REGISTERED_STATES.includes(state) ? amount : null;
}

export function instalmentRows(
  { code, name, buyer, seller, instalments }: ContractType,
  { locale }: Reader,
): CellValue[][] {
  return instalments.map(({ seq, dueOn, amount, condition, state, paidAmount, paidOn, refundedAmount }) => [
    code,
    name,
    buyer.name,
    seller.name,
    seq,
    dueOn,
    amount,
    condition,
    instalmentStates[state][locale],
    paidAmount,
    paidOn,
    refundedAmount,
  ]);
}

export function matchRow(match: MatchType, { locale }: Reader): CellValue[] {
  const {
    code,
    stageLabel,
    band,
    demand,
    achievement,
    demandAnswer,
    achievementAnswer,
    broker,
    nextAction,
    nextActionDue,
    expectedSum,
    daysInStage,
    modelVersion,
    createdAt,
  } = match;
  return [
    code,
    stageLabel,
    bands[band][locale],
    demand.code,
    titleOutside(demand),
    achievement.code,
    achievement.title,
    answerStates[demandAnswer.state][locale],
    answerStates[achievementAnswer.state][locale],
    broker?.name ?? null,
    wordsOutside(demand, nextAction),
    nextActionDue,
    expectedSum,
    daysInStage,
    modelVersion,
    createdAt,
  ];
}

export function demandRow(demand: DemandType, { locale }: Reader): CellValue[] {
  const { code, stateLabel, field, budgetMin, budgetMax, deadline, requiredTrl, secrecy, masked, createdAt } = demand;
  const { regionName, organizationHint } = placeOutside(demand);
  return [
    code,
    titleOutside(demand),
    stateLabel,
    field ? fieldLabel(field, locale) : null,
    budgetMin,
    budgetMax,
    deadline,
    requiredTrl,
    secrecyGrades[secrecy][locale],
    regionName,
    organizationHint,
    masked ? (locale === 'zh' ? '是' : 'yes') : '',
    createdAt,
  ];
}
