import { Injectable } from '@nestjs/common';
import { Role } from '../../identity/src/index.js';
import type { Viewer } from '../../kernel/access/src/index.js';
import { message } from '../../kernel/errors/src/index.js';
import { Deliveries } from '../../kernel/jobs/src/index.js';
import { Clock } from '../../kernel/values/src/index.js';
import type { TodoSource, WaitingGroup } from './todo.sources.js';

/** The page of the queues; the server shows it itself. */
const QUEUES = '/admin/queues';

/** Work that failed for good, for administrators. */
@Injectable()
export class AdministrationTodo implements TodoSource {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  async of({ roles, locale }: Viewer): Promise<WaitingGroup[]> {
    if (!roles.includes(Role.ADMIN)) return [];
    const { failed } = await this.deliveries.lag();
    if (!failed) return [];
    const title = message('todo.jobs.failed', { count: failed }, locale);
    return [{ kind: 'JOBS_FAILED', total: 1, link: QUEUES, items: [{ id: 'queues', title, detail: null, link: QUEUES, since: this.clock.now(), due: null, late: true }] }];
  }
}
