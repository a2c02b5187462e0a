import { Role, Users } from '#identity';
import { message, type CodePart } from '#kernel/errors';
import { NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import { NamedGrant } from './named-access.entity.js';
import { namedGrantEvents } from './named-access.events.js';

const PAGE = '/named-access';

/** Administrators hear of a request, whoever asked hears of the answer. */
@Injectable()
export class NamedAccessNotices {
  constructor(rules: NoticeRules, users: Users) {
    const administrators: NoticeRule['recipients'] = async (_event, manager) =>
      (await users.byRoles([Role.ADMIN], manager)).map(({ id }) => id);
    const requester: NoticeRule['recipients'] = async ({ subjectId }, manager) => [
      (await manager.findOneByOrFail(NamedGrant, { id: subjectId })).userId,
    ];
    const compose =
      (name: CodePart<'named.notice.', '.body'>): NoticeRule['compose'] =>
      async ({ subjectId }, { locale }, manager) => {
        const { userId, reason, until, note } = await manager.findOneByOrFail(NamedGrant, { id: subjectId });
        const params = {
          person: (await users.byIds([userId], manager)).get(userId)?.name ?? '',
          reason,
          until,
          note: note ?? '–',
        };
        return {
          title: message(`named.notice.${name}`, params, locale),
          body: message(`named.notice.${name}.body`, params, locale),
          link: PAGE,
        };
      };
    rules.register(
      {
        event: namedGrantEvents.requested,
        kind: 'named-access',
        recipients: administrators,
        compose: compose('requested'),
      },
      { event: namedGrantEvents.granted, kind: 'named-access', recipients: requester, compose: compose('granted') },
      { event: namedGrantEvents.refused, kind: 'named-access', recipients: requester, compose: compose('refused') },
      { event: namedGrantEvents.revoked, kind: 'named-access', recipients: requester, compose: compose('revoked') },
    );
  }
}
