import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere } from 'typeorm';
import { Achievement } from './achievement.entity.js';

/** An achievement that waits for a person. */
export interface AchievementTask {
  id: string;
  code: string;
  title: string;
  /** What the reviewer wrote, when it was returned. */
  note: string | null;
  since: Date;
}

/** Those that wait for one reason: how many there are, and the first of them. */
export interface AchievementTaskGroup {
  reason: 'DRAFT' | 'RETURNED' | 'UPDATE' | 'APPROVE' | 'REVIEW';
  total: number;
  tasks: AchievementTask[];
}

/** Which achievements wait for a person. */
@Injectable()
export class AchievementTodoRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly workflow: Workflow,
  ) {}

  /** An author's drafts, returned and outdated ones, what an office has to approve and a broker to publish; oldest first. */
  async of(viewer: Viewer, limit: number): Promise<AchievementTaskGroup[]> {
    const { userId, organizationId, roles } = viewer;
    const groups: Promise<AchievementTaskGroup>[] = [];
    const writes = [Role.RESEARCHER, Role.INSTITUTE_OFFICE, Role.BROKER].some((role) => roles.includes(role));
    if (writes) {
      groups.push(
        this.group('DRAFT', limit, { state: 'DRAFT', createdBy: userId }),
        this.group('RETURNED', limit, { state: 'RETURNED', createdBy: userId }),
        this.group('UPDATE', limit, { state: 'UPDATE_DUE', createdBy: userId }),
      );
    }
    if (roles.includes(Role.INSTITUTE_OFFICE) && organizationId)
      groups.push(this.group('APPROVE', limit, { state: 'INSTITUTE_REVIEW', instituteId: organizationId }));
    if (roles.includes(Role.BROKER)) groups.push(this.group('REVIEW', limit, { state: 'CENTRE_REVIEW' }));
    return Promise.all(groups);
  }

  private async group(
    reason: AchievementTaskGroup['reason'],
    limit: number,
    where: FindOptionsWhere<Achievement>,
  ): Promise<AchievementTaskGroup> {
    const { manager } = this.dataSource;
    // Papers come in bulk; nobody works on them one by one.
    const [rows, total] = await manager.findAndCount(Achievement, {
      where: { ...where, kind: 'ACHIEVEMENT' },
      order: { updatedAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    const returns =
      reason === 'RETURNED'
        ? await this.workflow.latest(
            manager,
            'achievement',
            rows.map(({ id }) => id),
            'RETURN',
          )
        : undefined;
    return {
      reason,
      total,
      tasks: rows.map(({ id, code, title, updatedAt }) => ({
        id,
        code,
        title,
        note: returns?.get(id)?.note ?? null,
        since: updatedAt,
      })),
    };
  }
}
