import { Role, Users, type UserRecord } from '#identity';
import type { Viewer } from '#kernel/access';
import { declareMessages, message, type PlainCode } from '#kernel/errors';
import { Clock, shanghaiDate } from '#kernel/values';
import { addWorkingDays } from '#taxonomy';
import { LISTED, TodoSources, type TodoKind, type TodoSource, type Waiting, type WaitingGroup } from '#todo';
import { Injectable } from '@nestjs/common';
import { OrganizationFacade, type OrganizationRecord } from './organization.facade.js';

const OWN_PAGE = '/organization';
const VERIFY_WORKING_DAYS = 2;

type Kind =
  'ORGANIZATION_VERIFY' | 'ORGANIZATION_PENDING' | 'ORGANIZATION_REJECTED' | 'MEMBER_APPROVE' | 'MEMBER_WAITING';

/** Organisations and members that wait: a broker's queue, one's own organisation on its way, people who ask to join it. */
@Injectable()
export class OrganizationTodo implements TodoSource<Kind> {
  readonly kinds: Record<Kind, TodoKind> = {
    ORGANIZATION_VERIFY: { label: { zh: '单位待核验', en: 'To verify' }, action: { zh: '核验', en: 'Verify' } },
    ORGANIZATION_PENDING: {
      label: { zh: '单位核验中', en: 'Being verified' },
      action: { zh: '查看', en: 'View' },
      unhurried: true,
    },
    ORGANIZATION_REJECTED: {
      label: { zh: '核验未通过', en: 'Not verified' },
      action: { zh: '重新提交', en: 'Submit again' },
    },
    MEMBER_APPROVE: { label: { zh: '成员待批准', en: 'Member to approve' }, action: { zh: '批准', en: 'Approve' } },
    MEMBER_WAITING: {
      label: { zh: '等待批准', en: 'Waiting' },
      action: { zh: '查看', en: 'View' },
      unhurried: true,
    },
  };

  constructor(
    private readonly organizations: OrganizationFacade,
    private readonly users: Users,
    private readonly clock: Clock,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of(viewer: Viewer): Promise<WaitingGroup<Kind>[]> {
    const [user, queue] = await Promise.all([
      this.users.get(viewer.userId),
      viewer.roles.includes(Role.BROKER) ? this.queue(viewer) : [],
    ]);
    const own = await this.organizations.find(user.organizationId);
    return own ? [...queue, ...(await this.ofOwn(viewer, user, own))] : queue;
  }

  private async queue({ organizationId, locale }: Viewer): Promise<WaitingGroup<Kind>[]> {
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

  private async ofOwn({ locale }: Viewer, user: UserRecord, own: OrganizationRecord): Promise<WaitingGroup<Kind>[]> {
    const say = (code: PlainCode) => message(code, {}, locale);
    const since = user.joinedAt ?? user.createdAt;
    if (user.memberState !== 'ACTIVE')
      return [one('MEMBER_WAITING', { id: own.id, title: own.name, detail: say('todo.member.waiting'), since })];
    const groups: WaitingGroup<Kind>[] = [];
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

  private async applicants(own: OrganizationRecord, locale: Viewer['locale']): Promise<WaitingGroup<Kind>> {
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

function one(kind: Kind, told: Told): WaitingGroup<Kind> {
  return { kind, total: 1, link: OWN_PAGE, items: [waiting(told)] };
}

export const organizationTodoMessages = declareMessages({
  'todo.organization.document': { zh: '已上传证照', en: 'A licence was uploaded' },
  'todo.organization.noDocument': { zh: '尚未上传证照', en: 'No licence yet' },
  'todo.organization.pending': {
    zh: '技术经理人会在 2 个工作日内核验；核验前可以写草稿，不能提交',
    en: 'A broker verifies it within 2 working days; until then you can write drafts but not submit',
  },
  'todo.organization.upload': {
    zh: '请上传营业执照或法人证书，核验会更快',
    en: 'Upload the licence, so that it can be verified',
  },
  'todo.member.asks': { zh: '申请加入{organization}', en: 'Asks to join {organization}' },
  'todo.member.waiting': { zh: '等待单位管理员批准您加入', en: "Your organisation's administrator has to let you in" },
  'todo.change.organization': { zh: '单位', en: 'Organisation' },
});
