import type { Viewer } from '#kernel/access';
import { message, type Locale } from '#kernel/errors';
import { formatYuan, labelOf } from '#kernel/values';
import { availableSteps, isClosed, toneOf } from '#kernel/workflow';
import { regionName } from '#taxonomy';
import { isBroker, mayConfirm } from '../core/contract.access.js';
import type { Contract } from '../core/contract.entity.js';
import { partyNatures } from '../core/contract.form.js';
import { chosenOf, formOf } from '../core/contract.form.types.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import type { FurtherParty, KeptParty, Side } from '../core/contract.party.js';
import {
  ContractKind,
  PAYABLE,
  REFUNDABLE,
  REGISTERED_STATES,
  instalmentTones,
  isRoyalty,
} from '../core/contract.states.js';
import { countingOf, countingReason } from '../counting/counting.policy.js';
import type { Instalment } from '../payment/instalment.entity.js';
import { instalmentState } from '../payment/instalment.rules.js';
import type { Registration } from '../registration/registration.entity.js';
import { registrationLifecycle, registrationSteps } from '../registration/registration.lifecycle.js';
import { workingDaysLeft } from '../registration/registration.terms.js';
import { reversibleIn } from '../reversal/reversal.rules.js';
import type { Parts } from './contract.repository.js';
import type { ContractType, Counting, InstalmentType, Party, RegistrationType } from './contract.types.js';

/** The kind of a contract in a person's words. */
export function kindName(kind: ContractKind, locale: Locale): string {
  return labelOf(ContractKind, kind, locale);
}

/** @param today the day in Asia/Shanghai. */
export interface ViewContext {
  viewer: Viewer;
  today: string;
}

/** The one place where a contract becomes what a person sees. Whoever may not see it never comes here. */
export function viewOf(
  contract: Contract,
  { instalments, registration }: Parts,
  { viewer, today }: ViewContext,
): ContractType {
  const { locale } = viewer;
  const broker = isBroker(viewer);
  const steps = availableSteps(contractLifecycle, viewer, contract);
  const payable = broker && PAYABLE.includes(contract.state);
  const refundable = broker && REFUNDABLE.includes(contract.state);
  return {
    id: contract.id,
    code: contract.code,
    version: contract.version,
    state: contract.state,
    stateLabel: contractLifecycle.states[contract.state][locale],
    stateTone: toneOf(contractLifecycle, contract.state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    editable: broker && contract.state === 'DRAFT',
    closed: isClosed(contractLifecycle, contract.state),
    confirmed: contract.confirmedAt !== null,
    kind: contract.kind,
    name: contract.name,
    ...partiesOf(contract, locale),
    form: formOf(contract, locale),
    totalAmount: formatYuan(contract.totalAmount),
    technologyAmount: formatYuan(contract.technologyAmount),
    currentTotal: formatYuan(contract.totalAmount + contract.amendedTotal),
    currentTechnology: formatYuan(contract.technologyAmount + contract.amendedTechnology),
    royaltyTotal: formatYuan(contract.royaltyTotal),
    paidAmount: formatYuan(contract.paidAmount),
    refundedAmount: formatYuan(contract.refundedAmount),
    paymentMode: contract.paymentMode,
    field: contract.field,
    signedOn: contract.signedOn,
    validFrom: contract.validFrom,
    validUntil: contract.validUntil,
    instalments: instalments.map((instalment) => ({
      ...instalmentOf(instalment, contract, today),
      canRecordPayment: payable && instalment.paidAmount < instalment.amount,
      canRefund: refundable && instalment.paidAmount > instalment.refundedAmount,
    })),
    registration: registrationOf(registration, contract, { viewer, today }),
    counting: countingView(contract, locale),
    canConfirm: contract.state === 'AWAITING_CONFIRMATION' && mayConfirm(viewer, contract),
    canRecordPayment: payable && contract.paidAmount < contract.instalmentTotal + contract.addedInstalments,
    canRegister: registrationSteps(viewer, registration, contract).length > 0,
    canAmend: payable,
    canRefund: refundable && contract.paidAmount > contract.refundedAmount,
    canStateRoyalty: payable && isRoyalty(contract.paymentMode),
    canAddFile: broker && contract.state !== 'DRAFT',
    canReverse: broker ? reversibleIn(contract.state) : [],
    createdAt: contract.createdAt,
    updatedAt: contract.updatedAt,
    masked: false,
    matchId: contract.matchId,
    scanId: contract.scanId,
    draftedById: contract.draftedBy,
    confirmedById: contract.confirmedBy,
  };
}

/** A row behind a figure for whoever may not see names: sums, dates and regions, and nothing that tells who or about what. */
export function maskedViewOf(contract: Contract, parts: Parts, context: ViewContext): ContractType {
  const { locale } = context.viewer;
  return {
    ...viewOf(contract, parts, context),
    availableActions: [],
    availableSteps: [],
    editable: false,
    name: message('contract.name.masked', { kind: kindName(contract.kind, locale) }, locale),
    buyer: maskedParty(contract.buyerRegionCode, locale),
    seller: maskedParty(contract.sellerRegionCode, locale),
    furtherBuyers: furtherOf(contract, 'buyer').map(({ regionCode }) => maskedParty(regionCode, locale)),
    furtherSellers: furtherOf(contract, 'seller').map(({ regionCode }) => maskedParty(regionCode, locale)),
    instalments: [],
    registration: {
      ...registrationOf(parts.registration, contract, context),
      availableSteps: [],
      number: null,
      reason: null,
    },
    canConfirm: false,
    canRecordPayment: false,
    canRegister: false,
    canAmend: false,
    canRefund: false,
    canStateRoyalty: false,
    canAddFile: false,
    canReverse: [],
    masked: true,
    matchId: null,
    scanId: null,
    draftedById: null,
    confirmedById: null,
  };
}

/** The same row with names, for whoever has a grant to see them: no codes, no papers, nothing to open. */
export function namedViewOf(contract: Contract, parts: Parts, context: ViewContext): ContractType {
  const parties = partiesOf(contract, context.viewer.locale);
  const nameOnly = (party: Party): Party => ({ ...party, organizationId: null, creditCode: null });
  return {
    ...maskedViewOf(contract, parts, context),
    name: contract.name,
    buyer: nameOnly(parties.buyer),
    seller: nameOnly(parties.seller),
    furtherBuyers: parties.furtherBuyers.map(nameOnly),
    furtherSellers: parties.furtherSellers.map(nameOnly),
  };
}

function maskedParty(regionCode: string, locale: Locale): Party {
  const region = regionName(regionCode, locale) ?? regionCode;
  return {
    organizationId: null,
    name: message('contract.party.masked', { region }, locale),
    creditCode: null,
    regionCode,
    nature: null,
  };
}

function partiesOf(
  contract: Contract,
  locale: Locale,
): Pick<ContractType, 'buyer' | 'seller' | 'furtherBuyers' | 'furtherSellers'> {
  const shown = ({ organizationId, name, creditCode, regionCode, nature }: KeptParty): Party => ({
    organizationId,
    name,
    creditCode,
    regionCode,
    nature: chosenOf(partyNatures, nature, locale),
  });
  const { buyerOrganizationId, buyerName, buyerCreditCode, buyerRegionCode, buyerNature } = contract;
  const { sellerOrganizationId, sellerName, sellerCreditCode, sellerRegionCode, sellerNature } = contract;
  return {
    buyer: shown({
      organizationId: buyerOrganizationId,
      name: buyerName,
      creditCode: buyerCreditCode,
      regionCode: buyerRegionCode,
      nature: buyerNature,
    }),
    seller: shown({
      organizationId: sellerOrganizationId,
      name: sellerName,
      creditCode: sellerCreditCode,
      regionCode: sellerRegionCode,
      nature: sellerNature,
    }),
    furtherBuyers: furtherOf(contract, 'buyer').map(shown),
    furtherSellers: furtherOf(contract, 'seller').map(shown),
  };
}

function furtherOf({ furtherParties }: Contract, of: Side): FurtherParty[] {
  return (furtherParties ?? []).filter(({ side }) => side === of);
}

function registrationOf(
  registration: Registration,
  contract: Contract,
  { viewer, today }: ViewContext,
): RegistrationType {
  const { state, number, amount, registeredOn, reason, attempt, stateSince, dueOn } = registration;
  return {
    ...{ state, number, registeredOn, reason, attempt, stateSince, dueOn },
    stateLabel: registrationLifecycle.states[state][viewer.locale],
    stateTone: toneOf(registrationLifecycle, state),
    registered: REGISTERED_STATES.includes(state),
    availableSteps: registrationSteps(viewer, registration, contract),
    amount: amount === null ? null : formatYuan(amount),
    workingDaysLeft: dueOn ? workingDaysLeft(dueOn, today) : null,
  };
}

function instalmentOf(
  instalment: Instalment,
  contract: Contract,
  today: string,
): Omit<InstalmentType, 'canRecordPayment' | 'canRefund'> {
  const state = instalmentState(instalment, contract.state, today);
  return {
    id: instalment.id,
    seq: instalment.seq,
    dueOn: instalment.dueOn,
    amount: formatYuan(instalment.amount),
    condition: instalment.condition,
    state,
    stateTone: instalmentTones[state],
    paidAmount: formatYuan(instalment.paidAmount),
    paidOn: instalment.paidOn,
    refundedAmount: formatYuan(instalment.refundedAmount),
    royalty: instalment.source === 'ROYALTY',
    fixed: instalment.duePostedOn !== null,
  };
}

function countingView(contract: Contract, locale: Locale): Counting {
  const result = countingOf(contract);
  return {
    counts: result.counts,
    year: result.year ?? null,
    amount: result.amount === undefined ? null : formatYuan(result.amount),
    reason: countingReason(result, locale),
  };
}
