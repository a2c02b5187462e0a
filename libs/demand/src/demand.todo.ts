import type { Viewer } from '#kernel/access';
import { declareMessages, message } from '#kernel/errors';
import { Clock, shanghaiDate } from '#kernel/values';
import { LISTED, TodoSources, type TodoKind, type TodoSource, type WaitingGroup } from '#todo';
import { Injectable } from '@nestjs/common';
import { DemandTodoRepository, type DemandTask, type DemandTaskGroup } from './demand-todo.repository.js';

type Reason = DemandTaskGroup['reason'];
type Kind = `DEMAND_${Reason}`;

const LINKS: Record<Reason, (id: string) => string> = {
  DRAFT: (id) => `/demands/${id}/edit`,
  RETURNED: (id) => `/demands/${id}/edit`,
  EXPIRED: (id) => `/demands/${id}`,
  REVIEW: (id) => `/desk/review?demand=${id}`,
};

/** Demands that wait: own drafts and returned ones, the review queue. */
@Injectable()
export class DemandTodo implements TodoSource<Kind> {
  readonly kinds: Record<Kind, TodoKind> = {
    DEMAND_DRAFT: {
      label: { zh: '需求草稿', en: 'Demand draft' },
      action: { zh: '继续填写', en: 'Continue' },
      unhurried: true,
    },
    DEMAND_RETURNED: { label: { zh: '需求被退回', en: 'Demand returned' }, action: { zh: '修改', en: 'Edit' } },
    DEMAND_EXPIRED: {
      label: { zh: '需求已到期', en: 'Demand expired' },
      action: { zh: '续期或撤回', en: 'Renew or withdraw' },
    },
    DEMAND_REVIEW: { label: { zh: '需求待审核', en: 'Demand to review' }, action: { zh: '审核', en: 'Review' } },
  };

  constructor(
    private readonly tasks: DemandTodoRepository,
    private readonly clock: Clock,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of(viewer: Viewer): Promise<WaitingGroup<Kind>[]> {
    const now = this.clock.now();
    const groups = await this.tasks.of(viewer, LISTED);
    return groups.map(({ reason, total, tasks }) => ({
      kind: `DEMAND_${reason}`,
      total,
      link: reason === 'REVIEW' ? '/desk/review' : '/my/demands',
      items: tasks.map(({ id, code, title, note, since, due }: DemandTask) => ({
        id,
        title: title || message('todo.untitled.demand', {}, viewer.locale),
        detail: note ?? code,
        link: LINKS[reason](id),
        since,
        due: due && shanghaiDate(due),
        late: due !== null && due < now,
      })),
    }));
  }
}

export const demandTodoMessages = declareMessages({
  'todo.untitled.demand': { zh: '未命名的需求', en: 'Untitled demand' },
  'todo.change.demand': { zh: '需求', en: 'Demand' },
});
