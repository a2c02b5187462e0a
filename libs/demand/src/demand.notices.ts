import { Role, Users } from '#identity';
import { declareMessages, message, type CodePart } from '#kernel/errors';
import { NoticeRules, type Notice, type NoticeRule, type Recipient } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwner } from './demand.access.js';
import { Demand } from './demand.entity.js';
import { demandEvents } from './demand.events.js';
import { titleOutside, wordsOutside } from './demand.view.js';

export const demandNoticesMessages = declareMessages({
  'demand.notice.submitted': { zh: '新需求待审：{title}', en: 'A demand awaits review: {title}' },
  'demand.notice.submitted.body': {
    zh: '{code} 已提交，请在 2 个工作日内答复。',
    en: '{code} was submitted. Please answer within 2 working days.',
  },
  'demand.notice.late': { zh: '需求超过 2 个工作日未审：{title}', en: 'Unanswered for 2 working days: {title}' },
  'demand.notice.late.body': { zh: '{code} 仍在等待审核。', en: '{code} is still waiting.' },
  'demand.notice.published': { zh: '需求已发布：{title}', en: 'Published: {title}' },
  'demand.notice.published.body': {
    zh: '{code} 已通过审核并发布，系统正在匹配成果，有结果会立即通知您。',
    en: '{code} is published and being matched. You will hear as soon as something fits.',
  },
  'demand.notice.returned': { zh: '需求需要修改：{title}', en: 'Please revise: {title}' },
  'demand.notice.returned.body': { zh: '退回原因：{note}', en: 'Returned because: {note}' },
  'demand.notice.returned.outside': {
    zh: '{code} 已退回，退回原因请登录平台查看。',
    en: '{code} was returned. Sign in to read why.',
  },
  'demand.notice.expired': { zh: '需求已过期：{title}', en: 'Expired: {title}' },
  'demand.notice.expired.body': {
    zh: '{code} 发布满 180 天，已下架；如仍有需要，可一键续期。',
    en: '{code} was up for 180 days and is off the list. Renew it if you still need it.',
  },
});

type Recipients = NoticeRule['recipients'];

type Words = CodePart<'demand.notice.', '.body'>;

/** Who is told what about demands. Titles in full go to the owner and the brokers only; nobody else is told here. */
@Injectable()
export class DemandNotices {
  constructor(
    rules: NoticeRules,
    private readonly users: Users,
  ) {
    // An administrator is told that a review is late; the queue itself is the brokers'.
    const review = (id: string, { roles }: Recipient) =>
      roles.includes(Role.BROKER) ? `/desk/review?demand=${id}` : null;
    const own = (id: string) => `/demands/${id}`;
    rules.register(
      {
        event: demandEvents.submitted,
        kind: 'demand',
        recipients: this.brokers,
        compose: this.words('submitted', review),
      },
      {
        event: demandEvents.reviewLate,
        kind: 'demand',
        recipients: this.supervisors,
        compose: this.words('late', review, ['SUBMITTED']),
      },
      { event: demandEvents.published, kind: 'demand', recipients: this.owners, compose: this.words('published', own) },
      { event: demandEvents.returned, kind: 'demand', recipients: this.owners, compose: this.words('returned', own) },
      { event: demandEvents.expired, kind: 'demand', recipients: this.owners, compose: this.words('expired', own) },
    );
  }

  private readonly brokers: Recipients = async (_event, manager) =>
    (await this.users.byRoles([Role.BROKER], manager)).map(({ id }) => id);

  private readonly supervisors: Recipients = async (_event, manager) =>
    (await this.users.byRoles([Role.BROKER, Role.ADMIN], manager)).map(({ id }) => id);

  private readonly owners: Recipients = async (event, manager) => {
    const demand = await manager.findOneBy(Demand, { id: event.subjectId });
    if (!demand) return [];
    const members = await this.users.membersOf(demand.organizationId, 'ACTIVE', manager);
    return [...new Set([demand.createdBy, ...members.map(({ id }) => id)])];
  };

  private words(
    name: Words,
    link: (id: string, recipient: Recipient) => string | null,
    onlyIn?: Demand['state'][],
  ): NoticeRule<{ note?: string }>['compose'] {
    return async (event, recipient, manager: EntityManager): Promise<Notice | null> => {
      const demand = await manager.findOneBy(Demand, { id: event.subjectId });
      if (!demand || (onlyIn && !onlyIn.includes(demand.state))) return null;
      const insider = isOwner({ ...recipient, sessionId: '' }, demand) || recipient.roles.includes(Role.BROKER);
      const outside = titleOutside({ ...demand, publicSide: { title: demand.publicTitle } });
      const params = {
        title: demand.secrecy === 'INVITED' && insider ? demand.title : outside,
        code: demand.code,
        note: event.payload.note ?? '',
      };
      const { locale } = recipient;
      // A mail leaves the platform: it carries neither a hidden title nor what a reviewer wrote about hidden texts (domain §2.1).
      const body =
        name === 'returned' && wordsOutside(demand, params.note) === null
          ? ('demand.notice.returned.outside' as const)
          : (`demand.notice.${name}.body` as const);
      return {
        title: message(`demand.notice.${name}`, params, locale),
        body: message(`demand.notice.${name}.body`, params, locale),
        link: link(demand.id, recipient),
        mail: {
          title: message(`demand.notice.${name}`, { ...params, title: outside }, locale),
          body: message(body, params, locale),
        },
      };
    };
  }
}
