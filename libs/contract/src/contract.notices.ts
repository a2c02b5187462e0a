import { Role, Users, type UserRecord } from '#identity';
import { message, type Locale } from '#kernel/errors';
import type { OutboxEvent } from '#kernel/jobs';
import { humanYuan } from '#kernel/values';
import { Channel, NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Amendment } from './amendment/amendment.entity.js';
import './contract.notices.messages.js';
import { organizationsOf, seesOwnOnly } from './core/contract.access.js';
import { Contract } from './core/contract.entity.js';
import { IN_FORCE } from './core/contract.states.js';
import { spokenYuan } from './core/spoken-yuan.js';
import { Instalment } from './payment/instalment.entity.js';
import { INSTALMENT_AHEAD, INSTALMENT_LATE } from './payment/instalment.reminder.service.js';
import { Registration } from './registration/registration.entity.js';
import { NUMBER_CORRECTED } from './registration/registration.number.service.js';
import { RoyaltyClaim } from './royalty/royalty.claim.entity.js';

type Recipients = (contract: Contract, manager: EntityManager, event: OutboxEvent) => Promise<readonly UserRecord[]>;

/** Who is told what about contracts (domain §3.1). Whom two rows of one event name is told by the first. */
@Injectable()
export class ContractNotices {
  constructor(
    rules: NoticeRules,
    private readonly users: Users,
  ) {
    rules.register(
      this.rule('contract.confirm-asked', 'confirmAsked', this.otherBrokers),
      this.rule('contract.returned', 'returned', this.authors),
      this.rule('contract.signed', 'signedBroker', this.authors),
      this.rule('contract.signed', 'signedOffice', this.offices),
      this.rule('contract.signed', 'signedParty', this.parties),
      this.rule('contract.registered', 'registered', this.parties),
      this.rule('contract.refused', 'refused', this.parties),
      this.rule(NUMBER_CORRECTED, 'numberCorrected', this.parties),
      { ...this.rule('contract.registered', 'registeredMasked', this.government), channels: [Channel.IN_APP] },
      this.rule('amendment.confirm-asked', 'amendmentAsked', this.amendmentReaders),
      this.rule('amendment.returned', 'amendmentReturned', this.amendmentAuthors),
      this.rule('contract.amended', 'amendedBroker', this.amendmentAuthors),
      this.rule('contract.amended', 'amended', this.parties),
      this.rule('royalty.confirm-asked', 'royaltyAsked', this.claimReaders),
      this.rule('royalty.returned', 'royaltyReturned', this.claimAuthor),
      this.rule('royalty.stated', 'royalty', this.parties),
      this.rule('payment.reversed', 'reversed', this.parties),
      this.rule('refund.reversed', 'reversed', this.parties),
      this.rule('royalty.reversed', 'reversed', this.parties),
      this.rule('payment.refunded', 'refunded', this.parties),
      this.rule('payment.recorded', 'paid', this.parties),
      this.rule(INSTALMENT_AHEAD, 'instalmentAhead', this.payerPayeeBroker),
      this.rule(INSTALMENT_LATE, 'instalmentLate', this.payerPayeeBroker),
    );
  }

  private rule(event: string, words: string, recipients: Recipients): NoticeRule {
    return {
      event,
      kind: 'contract',
      recipients: async (happened, manager) => {
        const contract = await contractOf(happened, manager);
        if (!contract) return [];
        const actorId = happened.payload['actorId'];
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
    event: OutboxEvent,
    contract: Contract,
    manager: EntityManager,
    locale: Locale,
  ): Promise<Record<string, string | number>> {
    const instalmentId = event.type.startsWith('instalment.')
      ? event.subjectId
      : String(event.payload['instalmentId'] ?? '');
    const instalment = instalmentId ? await manager.findOneBy(Instalment, { id: instalmentId }) : null;
    const registration = await manager.findOneBy(Registration, { id: contract.id });
    const reversed = event.payload['reversed'] as Record<string, string | number> | undefined;
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
        ? message(`contract.reversal.${reversed.kind}`, reversed, locale)
        : String(event.payload['note'] ?? ''),
      // Words of an event are those of its day, whatever was corrected since.
      number: String(event.payload['number'] ?? registration?.number ?? ''),
      numberBefore: String(event.payload['before'] ?? ''),
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

function contractOf(event: OutboxEvent, manager: EntityManager): Promise<Contract | null> {
  const id = event.payload['contractId'];
  return typeof id === 'string' ? manager.findOneBy(Contract, { id }) : Promise.resolve(null);
}
