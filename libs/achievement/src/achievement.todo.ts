import type { Viewer } from '#kernel/access';
import { declareMessages, message } from '#kernel/errors';
import { LISTED, TodoSources, type TodoKind, type TodoSource, type WaitingGroup } from '#todo';
import { Injectable } from '@nestjs/common';
import {
  AchievementTodoRepository,
  type AchievementTask,
  type AchievementTaskGroup,
} from './achievement-todo.repository.js';

type Reason = AchievementTaskGroup['reason'];
type Kind = `ACHIEVEMENT_${Reason}`;

const LINKS: Record<Reason, (id: string) => string> = {
  DRAFT: (id) => `/achievements/${id}/edit`,
  RETURNED: (id) => `/achievements/${id}/edit`,
  UPDATE: (id) => `/achievements/${id}`,
  APPROVE: (id) => `/achievements/${id}`,
  REVIEW: (id) => `/desk/review?achievement=${id}`,
};

/** Achievements that wait: own drafts, returned and outdated ones, what an office approves and the centre reviews. */
@Injectable()
export class AchievementTodo implements TodoSource<Kind> {
  readonly kinds: Record<Kind, TodoKind> = {
    ACHIEVEMENT_DRAFT: {
      label: { zh: '成果草稿', en: 'Achievement draft' },
      action: { zh: '继续填写', en: 'Continue' },
      unhurried: true,
    },
    ACHIEVEMENT_RETURNED: {
      label: { zh: '成果被退回', en: 'Achievement returned' },
      action: { zh: '修改', en: 'Edit' },
    },
    ACHIEVEMENT_UPDATE: {
      label: { zh: '成果待更新', en: 'Achievement to confirm' },
      action: { zh: '确认或下架', en: 'Confirm' },
    },
    ACHIEVEMENT_APPROVE: {
      label: { zh: '成果待同意', en: 'Achievement to approve' },
      action: { zh: '查看并同意', en: 'Approve' },
    },
    ACHIEVEMENT_REVIEW: {
      label: { zh: '成果待审核', en: 'Achievement to review' },
      action: { zh: '审核', en: 'Review' },
    },
  };

  constructor(
    private readonly tasks: AchievementTodoRepository,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of(viewer: Viewer): Promise<WaitingGroup<Kind>[]> {
    const groups = await this.tasks.of(viewer, LISTED);
    return groups.map(({ reason, total, tasks }) => ({
      kind: `ACHIEVEMENT_${reason}`,
      total,
      link: reason === 'REVIEW' ? '/desk/review' : '/my/achievements',
      items: tasks.map(({ id, code, title, note, since }: AchievementTask) => ({
        id,
        title: title || message('todo.untitled.achievement', {}, viewer.locale),
        detail: note ?? code,
        link: LINKS[reason](id),
        since,
        due: null,
        late: false,
      })),
    }));
  }
}

export const achievementTodoMessages = declareMessages({
  'todo.untitled.achievement': { zh: '未命名的成果', en: 'Untitled achievement' },
  'todo.change.achievement': { zh: '成果', en: 'Achievement' },
});
