import { demandEvents } from '#demand';
import { Role, Users } from '#identity';
import { declareMessages, message } from '#kernel/errors';
import { JobHandlers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { NoticeRules } from '#notification';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { JointProject } from '../clusters/cluster.entity.js';
import { DemandLinkService } from '../clusters/demand-link.service.js';
import { Matcher } from '../matching/matcher.service.js';
import { Match } from '../record/match.entity.js';
import { matchEvents } from '../record/match.events.js';
import { DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { UnservedService } from '../unserved/unserved.service.js';

export const clusterHandlersMessages = declareMessages({
  'match.joint.two': { zh: '联合攻关至少要有两项需求。', en: 'A joint project needs at least two demands.' },
  'match.joint.members': {
    zh: '只能选这一组里的需求，请刷新后再选。',
    en: 'Choose demands of this group only. Refresh, then choose again.',
  },
  'match.notice.joint': { zh: '提议联合攻关 {code}：{title}', en: 'Joint project proposed, {code}: {title}' },
  'match.notice.joint.body': {
    zh: '{who}把 {count} 项需求放在一起，请联系各自的企业。',
    en: '{who} put {count} demands together. Please speak to the firms you look after.',
  },
});

/** Updates a demand's similarity links and clusters when it is listed, unlisted or excludes a party. */
@Injectable()
export class LinkDemandsHandler implements JobHandler {
  readonly name = 'match-link-demands';
  readonly queue = 'match';
  readonly events = [
    demandEvents.published,
    demandEvents.renewed,
    demandEvents.withdrawn,
    demandEvents.paused,
    demandEvents.expired,
    demandEvents.contracted,
    matchEvents.partyExcluded,
  ];

  constructor(
    handlers: JobHandlers,
    private readonly links: DemandLinkService,
    private readonly matcher: Matcher,
    private readonly unserved: UnservedService,
  ) {
    handlers.register(this);
  }

  async handle({ subjectId }: OutboxEvent, manager: EntityManager): Promise<void> {
    await this.matcher.index(DEMAND_CANDIDATES, subjectId);
    await this.links.refresh(manager, subjectId);
    if (!(await this.matcher.isOpen('demand', subjectId))) await this.unserved.close(manager, subjectId);
  }
}

/** The brokers who look after a joint project's demands are told; where nobody does, all of them. */
@Injectable()
export class JointNotices {
  constructor(rules: NoticeRules, users: Users) {
    rules.register({
      event: matchEvents.jointProposed,
      kind: 'match',
      recipients: async ({ subjectId, payload }, manager) => {
        const project = await manager.findOneBy(JointProject, { id: subjectId });
        const matches = project
          ? await manager.find(Match, {
              where: { demandId: In(project.demandIds) },
              select: { id: true, brokerId: true },
            })
          : [];
        const own = [...new Set(matches.flatMap(({ brokerId }) => brokerId ?? []))];
        const told = own.length ? own : (await users.byRoles([Role.BROKER], manager)).map(({ id }) => id);
        return told.filter((id) => id !== payload['actorId']);
      },
      compose: async ({ subjectId }, { locale }, manager) => {
        const project = await manager.findOneBy(JointProject, { id: subjectId });
        if (!project) return null;
        const params = {
          code: project.code,
          title: project.title,
          who: project.createdByName,
          count: project.demandIds.length,
        };
        return {
          title: message('match.notice.joint', params, locale),
          body: message('match.notice.joint.body', params, locale),
          link: '/desk/joint',
        };
      },
    });
  }
}
