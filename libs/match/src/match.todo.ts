import type { Viewer } from '#kernel/access';
import { declareMessages, message } from '#kernel/errors';
import { Clock, shanghaiDate } from '#kernel/values';
import { LISTED, TodoSources, type TodoKind, type TodoSource, type WaitingGroup } from '#todo';
import { Injectable } from '@nestjs/common';
import { MatchTodoRepository, type MatchTask, type MatchTaskGroup } from './pipeline/match-todo.repository.js';

type Reason = MatchTaskGroup['reason'];
type Kind = `MATCH_${Reason}`;

/** Matches that wait: answers and questions of a side, the next steps of a broker. */
@Injectable()
export class MatchTodo implements TodoSource<Kind> {
  readonly kinds: Record<Kind, TodoKind> = {
    MATCH_ANSWER: { label: { zh: '匹配待答复', en: 'Match to answer' }, action: { zh: '查看并答复', en: 'Answer' } },
    MATCH_QUESTION: { label: { zh: '提问待回复', en: 'Question' }, action: { zh: '回复', en: 'Reply' } },
    MATCH_IDENTITY: {
      label: { zh: '身份待公开', en: 'Identity to show' },
      action: { zh: '公开身份', en: 'Show identity' },
    },
    MATCH_TAKE: { label: { zh: '匹配待领取', en: 'Match to take' }, action: { zh: '领取', en: 'Take' } },
    MATCH_FOLLOW_UP: { label: { zh: '跟进到期', en: 'Follow-up due' }, action: { zh: '去跟进', en: 'Follow up' } },
    MATCH_PLAN: {
      label: { zh: '未定下一步', en: 'No next step' },
      action: { zh: '安排下一步', en: 'Plan' },
      unhurried: true,
    },
  };

  constructor(
    private readonly tasks: MatchTodoRepository,
    private readonly clock: Clock,
    sources: TodoSources,
  ) {
    sources.register(this);
  }

  async of(viewer: Viewer): Promise<WaitingGroup<Kind>[]> {
    const today = shanghaiDate(this.clock.now());
    const groups = await this.tasks.of(viewer, LISTED);
    return groups.map(({ reason, total, tasks }) => ({
      kind: `MATCH_${reason}`,
      total,
      link: isOfBroker(reason) ? '/desk/board' : '/matches',
      items: tasks.map((task) => ({
        id: task.id,
        ...wordsOf(reason, task, viewer),
        link: `/matches/${task.id}`,
        since: task.since,
        due: task.due,
        late: task.due !== null && task.due < today,
      })),
    }));
  }
}

function isOfBroker(reason: Reason): boolean {
  return reason === 'TAKE' || reason === 'FOLLOW_UP' || reason === 'PLAN';
}

/** The other's side is the news to a side; a broker reads both. A question or a planned step comes first in its own words. */
function wordsOf(
  reason: Reason,
  { code, demandTitle, achievementTitle, onDemandSide, text }: MatchTask,
  { locale }: Viewer,
): { title: string; detail: string } {
  const [own, other] = onDemandSide ? [demandTitle, achievementTitle] : [achievementTitle, demandTitle];
  const titles = { demand: demandTitle, achievement: achievementTitle, code };
  const pair = message('todo.match.pair', titles, locale);
  switch (reason) {
    case 'ANSWER':
      return { title: other, detail: message('todo.match.with', { own }, locale) };
    case 'QUESTION':
      return { title: text || pair, detail: pair };
    case 'IDENTITY':
      return { title: own, detail: message('todo.match.identity', { other }, locale) };
    case 'TAKE':
      return { title: pair, detail: message('todo.match.take', { code }, locale) };
    case 'FOLLOW_UP':
      return { title: text || pair, detail: message('todo.match.pairWithCode', titles, locale) };
    case 'PLAN':
      return { title: pair, detail: code };
  }
}

export const matchTodoMessages = declareMessages({
  'todo.match.with': { zh: '与“{own}”匹配', en: 'It matches "{own}"' },
  'todo.match.pair': { zh: '{demand} × {achievement}', en: '{demand} × {achievement}' },
  'todo.match.pairWithCode': { zh: '{demand} × {achievement}（{code}）', en: '{demand} × {achievement} ({code})' },
  'todo.match.take': { zh: '{code}，双方均已接受，还没有技术经理人', en: '{code}: both sides accepted, no broker yet' },
  'todo.match.identity': {
    zh: '双方已接受“{other}”，公开后可互看联系方式',
    en: 'Both sides accepted "{other}"; then each sees the other\'s contact',
  },
  'todo.change.match': { zh: '匹配', en: 'Match' },
  'todo.change.recommendation': { zh: '推荐', en: 'Recommendation' },
});
