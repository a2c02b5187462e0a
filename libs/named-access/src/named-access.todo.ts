import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { TodoSources, type TodoKind, type TodoSource, type WaitingGroup } from '#todo';
import { Injectable } from '@nestjs/common';
import { NamedGrants } from './named-access.service.js';

const PAGE = '/named-access';

/** Government viewers who wait to see names: an administrator decides. */
@Injectable()
export class NamedAccessTodo implements TodoSource<'NAMED_ACCESS'> {
  readonly kinds: Record<'NAMED_ACCESS', TodoKind> = {
    NAMED_ACCESS: {
      label: { zh: '实名查看待批准', en: 'Request to see names' },
      action: { zh: '处理', en: 'Decide' },
    },
  };

  constructor(
    private readonly grants: NamedGrants,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of({ roles }: Viewer): Promise<WaitingGroup<'NAMED_ACCESS'>[]> {
    if (!roles.includes(Role.ADMIN)) return [];
    const waiting = await this.grants.waiting();
    if (!waiting.length) return [];
    const items = waiting.map(({ id, reason, until, requestedAt }) => ({
      id,
      title: reason,
      detail: null,
      link: PAGE,
      since: requestedAt,
      due: until,
      late: false,
    }));
    return [{ kind: 'NAMED_ACCESS', total: items.length, link: PAGE, items }];
  }
}
