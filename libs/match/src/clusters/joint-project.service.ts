import { DemandFacade } from '#demand';
import type { Viewer } from '#kernel/access';
import { Codes, IdempotentCommands } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { Outbox } from '#kernel/jobs';
import { Clock, isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { matchEvents } from '../record/match.events.js';
import { Cluster, JointProject } from './cluster.entity.js';
import type { ClusterType, JointProjectType } from './cluster.types.js';

export interface JointProjectInput {
  clusterId: string;
  demandIds: string[];
  title: string;
  note?: string | null;
  clientMutationId: string;
}

/** Lists clusters of similar demands, and records the joint projects that brokers propose for them. */
@Injectable()
export class JointProjectService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly codes: Codes,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly demands: DemandFacade,
  ) {}

  /** The largest first. A broker reads them; a demand that is off the list is left out, and a group of one is none. */
  async clusters(viewer: Viewer, args: ListArgs): Promise<PageOf<ClusterType>> {
    const page = await findPage(
      this.dataSource.manager
        .createQueryBuilder(Cluster, 'c')
        .orderBy('c.size', 'DESC')
        .addOrderBy('c.likeness', 'DESC')
        .addOrderBy('c.id', 'ASC'),
      args,
    );
    const ids = page.nodes.flatMap(({ demandIds }) => demandIds);
    const [demands, open, projects] = await Promise.all([
      this.demands.present(viewer, ids),
      this.demands.forMatching(ids),
      this.projectsOf(ids),
    ]);
    const nodes = page.nodes.flatMap((cluster): ClusterType[] => {
      const members = cluster.demandIds.flatMap((id) => (open.has(id) ? (demands.get(id) ?? []) : []));
      const inside = new Set(cluster.demandIds);
      return members.length < 2
        ? []
        : [
            {
              id: cluster.id,
              words: cluster.words,
              demands: members,
              projects: projects.filter(({ demandIds }) => demandIds.some((id) => inside.has(id))),
            },
          ];
    });
    return { ...page, nodes };
  }

  /** Records a proposal with its members; the brokers of its demands are told. */
  async start(
    viewer: Viewer,
    { clusterId, demandIds, title, note, clientMutationId }: JointProjectInput,
  ): Promise<JointProjectType> {
    const problems = new Problems();
    const name = checkText(problems, 'title', title, { max: 200, required: true });
    const text = checkText(problems, 'note', note, { max: 2_000, multiline: true });
    const members = [...new Set(demandIds)];
    const cluster = isId(clusterId) ? await this.dataSource.manager.findOneBy(Cluster, { id: clusterId }) : null;
    if (!cluster) throw UserError.notFound('clusterId');
    if (members.length < 2) problems.add('demandIds', 'match.joint.two');
    if (members.some((id) => !cluster.demandIds.includes(id))) problems.add('demandIds', 'match.joint.members');
    problems.throwIfAny();
    const { id } = await this.commands.run(
      { by: viewer, operation: 'match.joint', clientMutationId },
      async (manager, fresh) => {
        const code = await this.codes.next(manager, 'LH');
        await manager.insert(JointProject, {
          id: fresh,
          code,
          title: name,
          note: text || null,
          demandIds: members,
          createdBy: viewer.userId,
          createdByName: viewer.name,
          createdAt: this.clock.now(),
        });
        await this.outbox.append(manager, {
          type: matchEvents.jointProposed,
          subjectId: fresh,
          payload: { demandIds: members, actorId: viewer.userId },
        });
      },
    );
    return this.dataSource.manager.findOneByOrFail(JointProject, { id });
  }

  /** A demand stands in few projects, and projects are few: the newest are looked through. */
  private async projectsOf(demandIds: readonly string[]): Promise<JointProject[]> {
    if (!demandIds.length) return [];
    const recent = await this.dataSource.manager.find(JointProject, {
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 500,
    });
    const wanted = new Set(demandIds);
    return recent.filter((project) => project.demandIds.some((id) => wanted.has(id)));
  }
}
