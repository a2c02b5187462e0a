import { Role, Users } from '#identity';
import { message, type CodePart } from '#kernel/errors';
import type { OutboxEvent } from '#kernel/jobs';
import { NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { memberEvents, organizationEvents, type MemberFacts } from './organization.events.js';
import { OrganizationFacade } from './organization.facade.js';

/** A person's own organisation, and any one as a broker opens it. */
const OWN_PAGE = '/organization';
/** What is read of an event, where it tells it. */
interface Told {
  userId?: string;
  note?: string;
}

const pageOf = (event: OutboxEvent) => `/organizations/${event.subjectId}`;

/** Who is told what about organisations and their people. */
@Injectable()
export class OrganizationNotices {
  constructor(
    rules: NoticeRules,
    private readonly users: Users,
    private readonly organizations: OrganizationFacade,
  ) {
    rules.register(
      {
        event: organizationEvents.registered,
        kind: 'organization',
        recipients: this.brokers,
        compose: this.composer('registered.title', 'registered.body', pageOf),
      },
      {
        event: organizationEvents.resubmitted,
        kind: 'organization',
        recipients: this.brokers,
        compose: this.composer('registered.title', 'resubmitted.body', pageOf),
      },
      {
        event: organizationEvents.verified,
        kind: 'organization',
        recipients: this.members,
        compose: this.composer('verified.title', 'verified.body'),
      },
      {
        event: organizationEvents.rejected,
        kind: 'organization',
        recipients: this.members,
        compose: this.composer('rejected.title', 'rejected.body'),
      },
      {
        event: memberEvents.requested,
        kind: 'organization',
        recipients: this.administrators,
        compose: this.composer('requested.title', 'requested.body'),
      },
      {
        event: memberEvents.approved,
        kind: 'organization',
        recipients: this.person,
        compose: this.composer('approved.title', 'approved.body'),
      },
    );
  }

  private readonly brokers: NoticeRule['recipients'] = async (_event, manager) =>
    idsOf(await this.users.byRoles([Role.BROKER], manager));

  private readonly members: NoticeRule['recipients'] = async (event, manager) =>
    idsOf(await this.users.membersOf(event.subjectId, 'ACTIVE', manager));

  private readonly administrators: NoticeRule['recipients'] = async (event, manager) => {
    const members = await this.users.membersOf(event.subjectId, 'ACTIVE', manager);
    return idsOf(members.filter((member) => member.isOrganizationAdministrator));
  };

  private readonly person: NoticeRule<MemberFacts>['recipients'] = async (event) => [event.payload.userId];

  private composer(
    title: CodePart<'organization.notice.'>,
    body: CodePart<'organization.notice.'>,
    link: (event: OutboxEvent) => string = () => OWN_PAGE,
  ): NoticeRule<Told>['compose'] {
    return async (event, { locale }, manager) => {
      const params = await this.words(event, manager);
      return {
        title: message(`organization.notice.${title}`, params, locale),
        body: message(`organization.notice.${body}`, params, locale),
        link: link(event),
      };
    };
  }

  private async words(event: OutboxEvent<Told>, manager: EntityManager) {
    const name = (await this.organizations.find(event.subjectId, manager))?.name ?? '';
    const { userId, note = '' } = event.payload;
    const person = userId ? (await this.users.byIds([userId], manager)).get(userId)?.name : undefined;
    return { name, person: person ?? '', note };
  }
}

function idsOf(people: readonly { id: string }[]): string[] {
  return people.map((person) => person.id);
}
