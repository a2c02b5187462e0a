import type { Viewer } from '#kernel/access';
import { message } from '#kernel/errors';
import { Clock, shanghaiDate } from '#kernel/values';
import { MatchTasks, type MatchTask, type MatchTaskGroup } from '#match';
import { Injectable } from '@nestjs/common';
import { LISTED, type TodoSource, type WaitingGroup } from './todo.sources.js';

type Reason = MatchTaskGroup['reason'];

/** Matches that wait: answers and questions of a side, the next steps of a broker. */
@Injectable()
export class MatchTodo implements TodoSource {
  constructor(
    private readonly tasks: MatchTasks,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<WaitingGroup[]> {
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
