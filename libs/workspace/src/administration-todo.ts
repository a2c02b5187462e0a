import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { message, type Locale } from '#kernel/errors';
import { Deliveries } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { NamedGrants } from '#named-access';
import { Injectable } from '@nestjs/common';
import type { TodoSource, WaitingGroup } from './todo.sources.js';

/** The page of the queues; the server shows it itself. */
const QUEUES = '/admin/queues';
const NAMED_ACCESS = '/named-access';

/** What waits for administrators: requests to see names, and work that failed for good. */
@Injectable()
export class AdministrationTodo implements TodoSource {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly grants: NamedGrants,
    private readonly clock: Clock,
  ) {}

  async of({ roles, locale }: Viewer): Promise<WaitingGroup[]> {
    if (!roles.includes(Role.ADMIN)) return [];
    return [...(await this.named()), ...(await this.jobs(locale))];
  }

  /** Government viewers who wait to see names. */
  private async named(): Promise<WaitingGroup[]> {
    const waiting = await this.grants.waiting();
    if (!waiting.length) return [];
    const items = waiting.map(({ id, reason, until, requestedAt }) => ({
      id,
      title: reason,
      detail: null,
      link: NAMED_ACCESS,
      since: requestedAt,
      due: until,
      late: false,
    }));
    return [{ kind: 'NAMED_ACCESS', total: items.length, link: NAMED_ACCESS, items }];
  }

  private async jobs(locale: Locale): Promise<WaitingGroup[]> {
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
