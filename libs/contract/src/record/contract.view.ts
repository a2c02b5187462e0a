import type { Viewer } from '#kernel/access';
import { message, type Locale } from '#kernel/errors';
import { formatYuan, labelOf } from '#kernel/values';
import { availableActions } from '#kernel/workflow';
import { regionName } from '#taxonomy';
import { isBroker, mayConfirm } from '../core/contract.access.js';
import type { Contract } from '../core/contract.entity.js';
import { partyNatures } from '../core/contract.form.js';
import { chosenOf, formOf } from '../core/contract.form.types.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import type { FurtherParty, KeptParty, Side } from '../core/contract.party.js';
import { ContractKind, IN_FORCE, PAYABLE, REFUNDABLE, REGISTERED_STATES, isRoyalty } from '../core/contract.states.js';
import { countingOf, countingReason } from '../counting/counting.policy.js';
import type { Instalment } from '../payment/instalment.entity.js';
import { instalmentState } from '../payment/instalment.rules.js';
import { workingDaysLeft } from '../registration/registration.terms.js';
import { reversibleIn } from '../reversal/reversal.rules.js';
import type { Parts } from './contract.repository.js';
import type { ContractType, Counting, InstalmentType, Party } from './contract.types.js';

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
  return {
    id: contract.id,
    code: contract.code,
    version: contract.version,
    state: contract.state,
    stateLabel: contractLifecycle.states[contract.state][locale],
    availableActions: availableActions(contractLifecycle, viewer, contract),
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
    instalments: instalments.map((instalment) => instalmentOf(instalment, contract, today)),
    registration: {
      state: registration.state,
      number: registration.number,
      amount: registration.amount === null ? null : formatYuan(registration.amount),
      registeredOn: registration.registeredOn,
      reason: registration.reason,
      attempt: registration.attempt,
      stateSince: registration.stateSince,
      dueOn: registration.dueOn,
      workingDaysLeft: registration.dueOn ? workingDaysLeft(registration.dueOn, today) : null,
    },
    counting: countingView(contract, locale),
    canConfirm: contract.state === 'AWAITING_CONFIRMATION' && mayConfirm(viewer, contract),
    canRecordPayment:
      broker &&
      PAYABLE.includes(contract.state) &&
      contract.paidAmount < contract.instalmentTotal + contract.addedInstalments,
    canRegister:
      broker &&
      (IN_FORCE.includes(contract.state) ||
        (contract.state === 'TERMINATED' && REGISTERED_STATES.includes(registration.state))) &&
      registration.state !== 'CANCELLED',
    canAmend: broker && PAYABLE.includes(contract.state),
    canRefund: broker && REFUNDABLE.includes(contract.state) && contract.paidAmount > contract.refundedAmount,
    canStateRoyalty: broker && PAYABLE.includes(contract.state) && isRoyalty(contract.paymentMode),
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
    name: message('contract.name.masked', { kind: kindName(contract.kind, locale) }, locale),
    buyer: maskedParty(contract.buyerRegionCode, locale),
    seller: maskedParty(contract.sellerRegionCode, locale),
    furtherBuyers: furtherOf(contract, 'buyer').map(({ regionCode }) => maskedParty(regionCode, locale)),
    furtherSellers: furtherOf(contract, 'seller').map(({ regionCode }) => maskedParty(regionCode, locale)),
    instalments: [],
    registration: { ...viewOf(contract, parts, context).registration, number: null, reason: null },
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

function instalmentOf(instalment: Instalment, contract: Contract, today: string): InstalmentType {
  return {
    id: instalment.id,
    seq: instalment.seq,
    dueOn: instalment.dueOn,
    amount: formatYuan(instalment.amount),
    condition: instalment.condition,
    state: instalmentState(instalment, contract.state, today),
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
