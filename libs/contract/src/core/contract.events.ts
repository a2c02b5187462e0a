import { defineEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';
import { expectedContractEvents } from '#match';

interface Acted {
  actorId: string;
}

export interface ContractIds {
  contractId: string;
  matchId: string | null;
}

/** `instalmentId`, once it is confirmed: the instalment by which it will be paid. */
export interface RoyaltyFacts extends ContractIds {
  instalmentId?: string;
}

interface NumberCorrected extends Acted, ContractIds {
  before: string | null;
  number: string;
  note: string;
}

interface MoneyMoved extends Acted, ContractIds {
  instalmentId: string;
}

/** A record that was taken back, in words. */
export interface ReversedRecord {
  kind: 'RECEIPT' | 'REFUND' | 'ROYALTY';
  seq: number;
  amount: string;
  on: string;
  reason: string;
}

interface Reversed extends MoneyMoved {
  reversed: ReversedRecord;
}

interface InstalmentDay {
  contractId: string;
}

/** What happens to a contract. */
export const contractEvents = {
  drafted: defineEvent<Acted & Pick<ContractIds, 'matchId'>>('contract.drafted'),
  confirmAsked: defineEvent<MovePayload<Partial<ContractIds>>>('contract.confirm-asked'),
  signed: defineEvent<MovePayload<Partial<ContractIds>>>(expectedContractEvents.signed),
  returned: defineEvent<MovePayload<Partial<ContractIds>>>('contract.returned'),
  started: defineEvent<MovePayload<Partial<ContractIds>>>('contract.started'),
  settled: defineEvent<MovePayload<Partial<ContractIds>>>('contract.settled'),
  archived: defineEvent<MovePayload<Partial<ContractIds>>>('contract.archived'),
  reopened: defineEvent<MovePayload<Partial<ContractIds>>>('contract.reopened'),
  terminated: defineEvent<MovePayload<Partial<ContractIds>>>('contract.terminated'),
  inDispute: defineEvent<MovePayload<Partial<ContractIds>>>('contract.in-dispute'),
  resumed: defineEvent<MovePayload<Partial<ContractIds>>>('contract.resumed'),
};

/** What happens to its registration. */
export const registrationEvents = {
  moved: defineEvent<MovePayload<ContractIds>>('contract.registration-moved'),
  registered: defineEvent<MovePayload<ContractIds>>('contract.registered'),
  refused: defineEvent<MovePayload<ContractIds>>('contract.refused'),
  numberCorrected: defineEvent<NumberCorrected>('contract.registration-number-corrected'),
};

/** What happens to its supplementary agreements. */
export const amendmentEvents = {
  confirmAsked: defineEvent<MovePayload<ContractIds>>('amendment.confirm-asked'),
  amended: defineEvent<MovePayload<ContractIds>>('contract.amended'),
  returned: defineEvent<MovePayload<ContractIds>>('amendment.returned'),
  withdrawn: defineEvent<MovePayload<ContractIds>>('amendment.withdrawn'),
};

/** What happens to its royalty statements. */
export const royaltyEvents = {
  confirmAsked: defineEvent<Acted & ContractIds>('royalty.confirm-asked'),
  stated: defineEvent<MovePayload<RoyaltyFacts>>('royalty.stated'),
  returned: defineEvent<MovePayload<RoyaltyFacts>>('royalty.returned'),
  withdrawn: defineEvent<MovePayload<RoyaltyFacts>>('royalty.withdrawn'),
  reversed: defineEvent<Reversed>('royalty.reversed'),
};

/** What happens to its payments. */
export const paymentEvents = {
  recorded: defineEvent<MoneyMoved>('payment.recorded'),
  refunded: defineEvent<MoneyMoved>('payment.refunded'),
  reversed: defineEvent<Reversed>('payment.reversed'),
  refundReversed: defineEvent<Reversed>('refund.reversed'),
};

/** Days of its instalments. */
export const instalmentEvents = {
  due: defineEvent<InstalmentDay>('instalment.due'),
  dueSoon: defineEvent<InstalmentDay>('instalment.due-soon'),
  late: defineEvent<InstalmentDay>('instalment.late'),
};
