import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { declareMessages, message } from '#kernel/errors';
import { Deliveries } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { TodoSources, type TodoKind, type TodoSource, type WaitingGroup } from './todo.registry.js';

/** The page of the queues; the server shows it itself. */
const QUEUES = '/admin/queues';

/** The kernel's own part: work that failed for good waits for an administrator. */
@Injectable()
export class FailedJobsTodo implements TodoSource<'JOBS_FAILED'> {
  readonly kinds: Record<'JOBS_FAILED', TodoKind> = {
    JOBS_FAILED: { label: { zh: '后台任务', en: 'Background jobs' }, action: { zh: '查看', en: 'View' } },
  };

  constructor(
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of({ roles, locale }: Viewer): Promise<WaitingGroup<'JOBS_FAILED'>[]> {
    if (!roles.includes(Role.ADMIN)) return [];
    const { failed } = await this.deliveries.lag();
    if (!failed) return [];
    const title = message('todo.jobs.failed', { count: failed }, locale);
    return [
      {
        kind: 'JOBS_FAILED',
        total: 1,
        link: QUEUES,
        items: [{ id: 'queues', title, detail: null, link: QUEUES, since: this.clock.now(), due: null, late: true }],
      },
    ];
  }
}

export const failedJobsTodoMessages = declareMessages({
  'todo.jobs.failed': {
    zh: '{count} 个后台任务多次重试后失败',
    en: '{count} background jobs failed after several attempts',
  },
});
