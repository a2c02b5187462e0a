import { Role, Users, type UserRecord } from '#identity';
import type { Viewer } from '#kernel/access';
import { message } from '#kernel/errors';
import { Clock, shanghaiDate } from '#kernel/values';
import { Organizations, type OrganizationRecord } from '#organization';
import { addWorkingDays } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { LISTED, type TodoKind, type TodoSource, type Waiting, type WaitingGroup } from './todo.sources.js';

const OWN_PAGE = '/organization';
const VERIFY_WORKING_DAYS = 2;

/** Organisations and members that wait: a broker's queue, one's own organisation on its way, people who ask to join it. */
@Injectable()
export class OrganizationTodo implements TodoSource {
  constructor(
    private readonly organizations: Organizations,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<WaitingGroup[]> {
    const [user, queue] = await Promise.all([
      this.users.get(viewer.userId),
      viewer.roles.includes(Role.BROKER) ? this.queue(viewer) : [],
    ]);
    const own = await this.organizations.find(user.organizationId);
    return own ? [...queue, ...(await this.ofOwn(viewer, user, own))] : queue;
  }

  private async queue({ organizationId, locale }: Viewer): Promise<WaitingGroup[]> {
    const now = this.clock.now();
    const { organizations, total } = await this.organizations.pending(organizationId, LISTED);
    const items = organizations.map(({ id, name, documentId, createdAt }): Waiting => {
      const due = addWorkingDays(createdAt, VERIFY_WORKING_DAYS);
      const detail = message(documentId ? 'todo.organization.document' : 'todo.organization.noDocument', {}, locale);
      return {
        id,
        title: name,
        detail,
        link: `/organizations/${id}`,
        since: createdAt,
        due: shanghaiDate(due),
        late: due < now,
      };
    });
    return [{ kind: 'ORGANIZATION_VERIFY', total, link: '/desk/organizations', items }];
  }

  private async ofOwn({ locale }: Viewer, user: UserRecord, own: OrganizationRecord): Promise<WaitingGroup[]> {
    const say = (code: string) => message(code, {}, locale);
    const since = user.joinedAt ?? user.createdAt;
    if (user.memberState !== 'ACTIVE')
      return [one('MEMBER_WAITING', { id: own.id, title: own.name, detail: say('todo.member.waiting'), since })];
    const groups: WaitingGroup[] = [];
    if (own.state === 'PENDING') {
      const detail = say(own.documentId ? 'todo.organization.pending' : 'todo.organization.upload');
      groups.push(one('ORGANIZATION_PENDING', { id: own.id, title: own.name, detail, since: own.createdAt }));
    }
    if (own.state === 'REJECTED')
      groups.push(
        one('ORGANIZATION_REJECTED', { id: own.id, title: own.name, detail: own.rejectionNote, since: own.createdAt }),
      );
    if (user.isOrganizationAdministrator) groups.push(await this.applicants(own, locale));
    return groups;
  }

  private async applicants(own: OrganizationRecord, locale: Viewer['locale']): Promise<WaitingGroup> {
    const people = await this.users.membersOf(own.id, 'PENDING');
    const detail = message('todo.member.asks', { organization: own.name }, locale);
    const items = people
      .slice(0, LISTED)
      .map((person) =>
        waiting({ id: person.id, title: person.name, detail, since: person.joinedAt ?? person.createdAt }),
      );
    return { kind: 'MEMBER_APPROVE', total: people.length, link: OWN_PAGE, items };
  }
}

type Told = Pick<Waiting, 'id' | 'title' | 'detail' | 'since'>;

function waiting(told: Told): Waiting {
  return { ...told, link: OWN_PAGE, due: null, late: false };
}

function one(kind: TodoKind, told: Told): WaitingGroup {
  return { kind, total: 1, link: OWN_PAGE, items: [waiting(told)] };
}
