import { Users } from '#identity';
import type { Viewer } from '#kernel/access';
import { isDeclared, message, storedMessage, type Locale } from '#kernel/errors';
import { Clock, addDays } from '#kernel/values';
import { Notifications } from '#notification';
import { Injectable } from '@nestjs/common';
import { TodoSources, type TodoKind, type Waiting, type WaitingGroup } from './todo.registry.js';
import type { Todo, TodoItem } from './todo.types.js';

const CHANGES = 20;
/** Who comes for the first time is told of the last days. */
const FIRST_VISIT_DAYS = 7;

/** What waits for a person, over all features, and what changed since they were last here. */
@Injectable()
export class TodoService {
  constructor(
    private readonly sources: TodoSources,
    private readonly users: Users,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Todo> {
    const [{ lastVisitAt }, ...found] = await Promise.all([
      this.users.get(viewer.userId),
      ...this.sources.all().map((source) => source.of(viewer)),
    ]);
    const groups = found.flat().filter(({ total }) => total > 0);
    const waiting = groups
      .flatMap((group) => group.items.map((item) => ({ kind: group.kind, ...item })))
      .sort((one, other) => this.byUrgency(one, other));
    return {
      waiting: waiting.map((item) => present(item, this.sources.kind(item.kind), viewer.locale)),
      waitingCount: groups.reduce((sum, { total }) => sum + total, 0),
      counts: inOrderOf(waiting, groups).map(({ kind, total, link }) => ({
        kind,
        label: this.sources.kind(kind).label[viewer.locale],
        count: total,
        link,
      })),
      changes: await this.changes(viewer, lastVisitAt, new Set(waiting.map(({ link }) => link))),
      lastVisitAt,
    };
  }

  /** What is late first, then by the day on which it is due, then what waits longest; drafts when there is time. */
  private byUrgency(one: Kinded, other: Kinded): number {
    const unhurried = ({ kind }: Kinded) => Number(this.sources.kind(kind).unhurried ?? false);
    return (
      Number(other.late) - Number(one.late) ||
      unhurried(one) - unhurried(other) ||
      (one.due ?? '9999').localeCompare(other.due ?? '9999') ||
      one.since.getTime() - other.since.getTime() ||
      one.id.localeCompare(other.id)
    );
  }

  /** News of something that waits anyway is not told twice. */
  private async changes(
    { userId, locale }: Viewer,
    lastVisitAt: Date | null,
    told: ReadonlySet<string>,
  ): Promise<TodoItem[]> {
    const after = lastVisitAt ?? addDays(this.clock.now(), -FIRST_VISIT_DAYS);
    const notices = await this.notifications.since(userId, after, CHANGES);
    return notices
      .filter(({ link }) => link && !told.has(link))
      .map(({ id, kind, title, body, link, createdAt }) => {
        const label = `todo.change.${kind}`;
        return {
          id,
          kind,
          kindLabel: storedMessage(isDeclared(label) ? label : 'todo.change.other', {}, locale),
          title,
          detail: body || null,
          link: link!,
          actionLabel: message('todo.action.view', {}, locale),
          since: createdAt,
          due: null,
          late: false,
        };
      });
  }
}

type Kinded = Waiting & { kind: string };

function inOrderOf(waiting: readonly Kinded[], groups: readonly WaitingGroup[]): WaitingGroup[] {
  const place = new Map([...new Set(waiting.map(({ kind }) => kind))].map((kind, index) => [kind, index]));
  return [...groups].sort((one, other) => (place.get(one.kind) ?? Infinity) - (place.get(other.kind) ?? Infinity));
}

function present({ kind, id, ...item }: Kinded, { label, action }: TodoKind, locale: Locale): TodoItem {
  return {
    ...item,
    id: `${kind}.${id}`,
    kind,
    kindLabel: label[locale],
    actionLabel: action[locale],
  };
}
