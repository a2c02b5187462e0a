import { Role, Users, type UserRecord } from '#identity';
import { message, type CodePart, type Locale, type ParamsOf } from '#kernel/errors';
import type { OutboxEvent, ReadableEvent } from '#kernel/jobs';
import { humanYuan } from '#kernel/values';
import { Channel, NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Amendment } from './amendment/amendment.entity.js';
import { organizationsOf, seesOwnOnly } from './core/contract.access.js';
import { Contract } from './core/contract.entity.js';
import {
  amendmentEvents,
  contractEvents,
  instalmentEvents,
  paymentEvents,
  registrationEvents,
  royaltyEvents,
  type ReversedRecord,
} from './core/contract.events.js';
import { IN_FORCE } from './core/contract.states.js';
import { spokenYuan } from './core/spoken-yuan.js';
import { Instalment } from './payment/instalment.entity.js';
import { Registration } from './registration/registration.entity.js';
import { RoyaltyClaim } from './royalty/royalty.claim.entity.js';

/** What is read of an event, where it tells it. */
interface Told {
  contractId?: string;
  instalmentId?: string;
  actorId?: string | null;
  note?: string;
  number?: string;
  before?: string | null;
  reversed?: ReversedRecord;
}

type Words = CodePart<'contract.notice.', '.title'>;

type Recipients = (
  contract: Contract,
  manager: EntityManager,
  event: OutboxEvent<Told>,
) => Promise<readonly UserRecord[]>;

/** Who is told what about contracts (domain §3.1). Whom two rows of one event name is told by the first. */
@Injectable()
export class ContractNotices {
  constructor(
    rules: NoticeRules,
    private readonly users: Users,
  ) {
    rules.register(
      this.rule(contractEvents.confirmAsked, 'confirmAsked', this.otherBrokers),
      this.rule(contractEvents.returned, 'returned', this.authors),
      this.rule(contractEvents.signed, 'signedBroker', this.authors),
      this.rule(contractEvents.signed, 'signedOffice', this.offices),
      this.rule(contractEvents.signed, 'signedParty', this.parties),
      this.rule(registrationEvents.registered, 'registered', this.parties),
      this.rule(registrationEvents.refused, 'refused', this.parties),
      this.rule(registrationEvents.numberCorrected, 'numberCorrected', this.parties),
      { ...this.rule(registrationEvents.registered, 'registeredMasked', this.government), channels: [Channel.IN_APP] },
      this.rule(amendmentEvents.confirmAsked, 'amendmentAsked', this.amendmentReaders),
      this.rule(amendmentEvents.returned, 'amendmentReturned', this.amendmentAuthors),
      this.rule(amendmentEvents.amended, 'amendedBroker', this.amendmentAuthors),
      this.rule(amendmentEvents.amended, 'amended', this.parties),
      this.rule(royaltyEvents.confirmAsked, 'royaltyAsked', this.claimReaders),
      this.rule(royaltyEvents.returned, 'royaltyReturned', this.claimAuthor),
      this.rule(royaltyEvents.stated, 'royalty', this.parties),
      this.rule(paymentEvents.reversed, 'reversed', this.parties),
      this.rule(paymentEvents.refundReversed, 'reversed', this.parties),
      this.rule(royaltyEvents.reversed, 'reversed', this.parties),
      this.rule(paymentEvents.refunded, 'refunded', this.parties),
      this.rule(paymentEvents.recorded, 'paid', this.parties),
      this.rule(instalmentEvents.dueSoon, 'instalmentAhead', this.payerPayeeBroker),
      this.rule(instalmentEvents.late, 'instalmentLate', this.payerPayeeBroker),
    );
  }

  private rule(event: ReadableEvent<Told>, words: Words, recipients: Recipients): NoticeRule<Told> {
    return {
      event,
      kind: 'contract',
      recipients: async (happened, manager) => {
        const contract = await contractOf(happened, manager);
        if (!contract) return [];
        const actorId = happened.payload.actorId;
        return (await recipients(contract, manager, happened)).map(({ id }) => id).filter((id) => id !== actorId);
      },
      compose: async (happened, { locale, roles }, manager) => {
        const contract = await contractOf(happened, manager);
        if (!contract) return null;
        const params = await this.paramsOf(happened, contract, manager, locale);
        const masked = words === 'registeredMasked';
        const link = masked && !roles.includes(Role.BROKER) ? '/cockpit' : `/contracts/${contract.id}`;
        return {
          title: message(`contract.notice.${words}.title`, params, locale),
          body: message(`contract.notice.${words}.body`, params, locale),
          link,
        };
      },
    };
  }

  private async paramsOf(
    event: OutboxEvent<Told>,
    contract: Contract,
    manager: EntityManager,
    locale: Locale,
  ): Promise<ParamsOf<`contract.notice.${Words}.${'title' | 'body'}`>> {
    const instalmentId = event.type.startsWith('instalment.') ? event.subjectId : (event.payload.instalmentId ?? '');
    const instalment = instalmentId ? await manager.findOneBy(Instalment, { id: instalmentId }) : null;
    const registration = await manager.findOneBy(Registration, { id: contract.id });
    const { reversed } = event.payload;
    const { code, name, buyerName: buyer, sellerName: seller, totalAmount } = contract;
    return {
      code,
      name,
      buyer,
      seller,
      total: humanYuan(totalAmount + contract.amendedTotal),
      royalty: humanYuan(contract.royaltyTotal),
      refunded: spokenYuan(contract.refundedAmount),
      note: reversed
        ? message(`contract.reversal.${reversed.kind}`, { ...reversed }, locale)
        : (event.payload.note ?? ''),
      // Words of an event are those of its day, whatever was corrected since.
      number: event.payload.number ?? registration?.number ?? '',
      numberBefore: event.payload.before ?? '',
      registered: registration?.amount ? humanYuan(registration.amount) : '',
      reason: registration?.reason ?? '',
      seq: instalment?.seq ?? '',
      dueOn: instalment?.dueOn ?? '',
      outstanding: instalment ? spokenYuan(instalment.amount - instalment.paidAmount) : '',
      paid: spokenYuan(contract.paidAmount),
    };
  }

  /** Whoever may confirm: staff who did not write it. */
  private readonly otherBrokers: Recipients = async ({ authors }, manager) => {
    const brokers = await this.users.byRoles([Role.BROKER], manager);
    return brokers.filter(({ id }) => !authors.includes(id));
  };

  private readonly amendmentReaders: Recipients = async (_contract, manager, { subjectId }) => {
    const brokers = await this.users.byRoles([Role.BROKER], manager);
    const amendment = await manager.findOneBy(Amendment, { id: subjectId });
    return amendment ? brokers.filter((broker) => !amendment.authors.includes(broker.id)) : [];
  };

  private readonly amendmentAuthors: Recipients = async (_contract, manager, { subjectId }) => {
    const amendment = await manager.findOneBy(Amendment, { id: subjectId });
    const ids = [amendment?.draftedBy, amendment?.submittedBy].filter((id): id is string => !!id);
    return [...(await this.users.byIds([...new Set(ids)], manager)).values()];
  };

  private readonly claimReaders: Recipients = async (_contract, manager, { subjectId }) => {
    const claim = await manager.findOneBy(RoyaltyClaim, { id: subjectId });
    return (await this.users.byRoles([Role.BROKER], manager)).filter(({ id }) => claim && id !== claim.draftedBy);
  };

  private readonly claimAuthor: Recipients = async (_contract, manager, { subjectId }) => {
    const claim = await manager.findOneBy(RoyaltyClaim, { id: subjectId });
    return claim ? [...(await this.users.byIds([claim.draftedBy], manager)).values()] : [];
  };

  private readonly authors: Recipients = async ({ draftedBy, submittedBy }, manager) => {
    const ids = [...new Set([draftedBy, submittedBy].filter((id): id is string => id !== null))];
    return [...(await this.users.byIds(ids, manager)).values()];
  };

  /** The university's office: price notice (Law on Promoting the Transformation of Achievements, art. 18) and inventors' reward (art. 45). */
  private readonly offices: Recipients = async ({ sellerOrganizationId }, manager) => {
    const members = sellerOrganizationId ? await this.users.membersOf(sellerOrganizationId, 'ACTIVE', manager) : [];
    return members.filter(({ roles }) => roles.includes(Role.INSTITUTE_OFFICE));
  };

  private readonly parties: Recipients = async (contract, manager) => {
    const sides = organizationsOf(contract);
    const members = await this.users.membersOfAll(sides, 'ACTIVE', manager);
    return sides
      .flatMap((side) => spokesmen(members.get(side) ?? []))
      .filter((member) => !seesOwnOnly(member) || member.id === contract.researcherId);
  };

  private readonly government: Recipients = async (_contract, manager) =>
    this.users.byRoles([Role.GOVERNMENT], manager);

  private readonly payerPayeeBroker: Recipients = async (contract, manager, event) => {
    const instalment = await manager.findOneBy(Instalment, { id: event.subjectId });
    if (!instalment || instalment.paidAmount >= instalment.amount || !IN_FORCE.includes(contract.state)) return [];
    return [...(await this.parties(contract, manager, event)), ...(await this.authors(contract, manager, event))];
  };
}

/** In an institute its office speaks for it, not each of its researchers. */
function spokesmen(members: readonly UserRecord[]): readonly UserRecord[] {
  const office = members.filter(({ roles }) => roles.includes(Role.INSTITUTE_OFFICE));
  return office.length ? office : members;
}

function contractOf(
  { payload: { contractId: id } }: OutboxEvent<Told>,
  manager: EntityManager,
): Promise<Contract | null> {
  return id ? manager.findOneBy(Contract, { id }) : Promise.resolve(null);
}
