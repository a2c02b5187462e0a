import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Workflow } from '#kernel/workflow';
import { addWorkingDays } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Demand } from './demand.entity.js';
import { REVIEW_WORKING_DAYS } from './demand.states.js';

/** A demand that waits for a person. */
export interface DemandTask {
  id: string;
  code: string;
  title: string;
  /** What the reviewer wrote, when it was returned. */
  note: string | null;
  since: Date;
  due: Date | null;
}

/** Those that wait for one reason: how many there are, and the first of them. */
export interface DemandTaskGroup {
  reason: 'DRAFT' | 'RETURNED' | 'EXPIRED' | 'REVIEW';
  total: number;
  tasks: DemandTask[];
}

/** Which demands wait for a person. */
@Injectable()
export class DemandTodoRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly workflow: Workflow,
  ) {}

  /** Their own drafts, what was returned to their firm or ran out, and for a broker what others submitted; oldest first. */
  async of(viewer: Viewer, limit: number): Promise<DemandTaskGroup[]> {
    const { userId, organizationId = '', roles } = viewer;
    const groups: Promise<DemandTaskGroup>[] = [];
    if (roles.includes(Role.ENTERPRISE) || roles.includes(Role.BROKER)) {
      const own = '(demand.createdBy = :userId OR demand.organizationId = :organizationId)';
      groups.push(
        this.group('DRAFT', limit, (query) =>
          query.where("demand.state = 'DRAFT' AND demand.createdBy = :userId", { userId }),
        ),
        this.group('RETURNED', limit, (query) =>
          query.where(`demand.state = 'RETURNED' AND ${own}`, { userId, organizationId }),
        ),
        this.group('EXPIRED', limit, (query) =>
          query.where(`demand.state = 'EXPIRED' AND ${own}`, { userId, organizationId }),
        ),
      );
    }
    if (roles.includes(Role.BROKER)) {
      groups.push(
        this.group('REVIEW', limit, (query) =>
          query.where("demand.state = 'SUBMITTED' AND demand.createdBy <> :userId", { userId }),
        ),
      );
    }
    return Promise.all(groups);
  }

  private async group(
    reason: DemandTaskGroup['reason'],
    limit: number,
    narrow: (query: SelectQueryBuilder<Demand>) => SelectQueryBuilder<Demand>,
  ): Promise<DemandTaskGroup> {
    const query = narrow(this.dataSource.manager.createQueryBuilder(Demand, 'demand'));
    const [rows, total] = await query
      .orderBy('demand.updatedAt', 'ASC')
      .addOrderBy('demand.id', 'ASC')
      .take(limit)
      .getManyAndCount();
    const returns =
      reason === 'RETURNED'
        ? await this.workflow.latest(
            this.dataSource.manager,
            'demand',
            rows.map(({ id }) => id),
            'RETURN',
          )
        : undefined;
    const tasks = rows.map(({ id, code, title, updatedAt, submittedAt }): DemandTask => {
      const since = reason === 'REVIEW' ? (submittedAt ?? updatedAt) : updatedAt;
      return {
        id,
        code,
        title,
        note: returns?.get(id)?.note ?? null,
        since,
        due: reason === 'REVIEW' ? addWorkingDays(since, REVIEW_WORKING_DAYS) : null,
      };
    });
    return { reason, total, tasks };
  }
}
