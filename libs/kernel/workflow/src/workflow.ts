import type { Actor, Viewer } from '#kernel/access';
import { Problems, UserError, checkText, declareMessages, message, type Locale } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, newId, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { RecordHistory } from './history.entity.js';
import type { Lifecycle, Moving, Transition } from './lifecycle.js';
import { isPossible, noteRuleOf } from './steps.js';

declareMessages({
  'workflow.state': {
    zh: '当前状态是“{state}”，不能“{action}”。',
    en: 'It is "{state}" now, so "{action}" is not possible.',
  },
  'workflow.conflict': {
    zh: '{who}已于{when}将其改为“{state}”，请刷新后再操作。',
    en: '{who} moved it to "{state}" at {when}. Refresh, then try again.',
  },
  'workflow.note': { zh: '请说明理由。', en: 'Say why.' },
  'workflow.platform': { zh: '系统', en: 'The platform' },
  'workflow.otherSide': { zh: '对方', en: 'The other side' },
});

/** Coded reasons of a move, and the characters that they take as the history keeps them. */
const REASONS_MAX = 10;
const REASONS_LENGTH = 500;
/** The longest note of a move, in code points. */
export const NOTE_MAX = 2_000;

/** One move, as asked for. */
export interface Move<Row, Action extends string> {
  id: string;
  action: Action;
  actor: Actor;
  /** The version that the person saw; undefined for the platform's own moves. */
  expectedVersion?: number;
  note?: string | null;
  reasons?: readonly string[];
  /** Further columns that change with the state. */
  changes?: Partial<Row> | ((record: Row) => Partial<Row>);
  /** Goes into the event, beside id, state and actor. */
  payload?: Record<string, unknown>;
  /** What the lifecycle's pure guard cannot know. Asked last, once right, state and version are in order, with the record locked. */
  guard?: (record: Row, manager: EntityManager) => Promise<Problems>;
}

/** What was moved, and between which states. */
export interface Moved {
  recordId: string;
  from: string;
  to: string;
}

/** Follows a move in its transaction. */
export type Follower = (manager: EntityManager, moved: Moved) => Promise<void>;

/** What history keeps of who did something. */
export type HistoryActor = Pick<RecordHistory, 'actorId' | 'actorName'>;

/** Says which of these people (by id) a viewer may know by name. The feature that keeps the people knows. */
export type NamesSource = (
  viewer: Viewer,
  actorIds: readonly string[],
  manager: EntityManager,
) => Promise<ReadonlySet<string>>;

/** Applies lifecycles. Row, history and event change together or not at all. */
@Injectable()
export class Workflow {
  private readonly followers = new Map<string, Follower[]>();
  /** Nobody but oneself, until the feature that keeps the people says more. */
  private names: NamesSource = async ({ userId }) => new Set([userId]);

  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** For what must be true at once, together with the move. What may come a moment later belongs to a job that reads the event. */
  follow(kind: string, follower: Follower): void {
    this.followers.set(kind, [...(this.followers.get(kind) ?? []), follower]);
  }

  /** One feature, the one that keeps the people, says who knows whom. */
  nameBy(source: NamesSource): void {
    this.names = source;
  }

  /**
   * Moves a record, inside the caller's transaction. Right first, then state and version, then guards and note: who may not act learns
   * nothing of the record. A state that refuses because another was faster is told as the conflict, which says the state and who and when.
   * @throws UserError NOT_FOUND when there is no such record, FORBIDDEN when it is not this person's to do, BAD_INPUT when the state
   * refuses, CONFLICT (with who and when) when another was faster, BAD_INPUT when a guard or the note refuses.
   * @returns the record as it is after the move.
   */
  async fire<Row extends Moving<State> & ObjectLiteral, State extends string, Action extends string>(
    manager: EntityManager,
    lifecycle: Lifecycle<Row, State, Action>,
    entity: EntityTarget<Row>,
    move: Move<Row, Action>,
  ): Promise<Row> {
    const repository = manager.getRepository(entity);
    const where = { id: move.id } as FindOptionsWhere<Row>;
    const record = await repository.findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!record) throw UserError.notFound();
    const transition = transitionFor(lifecycle, move.action, move.actor, record);
    await this.refuseStale(manager, lifecycle, record, move.actor, move.expectedVersion);
    refuseState(lifecycle, transition, record, move.actor);
    const note = await this.check(manager, record, transition, move);

    const changes = typeof move.changes === 'function' ? move.changes(record) : (move.changes ?? {});
    const now = this.clock.now();
    const next = { ...changes, state: transition.to, version: record.version + 1 } as unknown as Partial<Row>;
    const criteria = { id: move.id, state: record.state, version: record.version } as unknown as FindOptionsWhere<Row>;
    const result = await manager
      .createQueryBuilder()
      .update(entity)
      .set(next as never)
      .where(criteria as never)
      .execute();
    if (result.affected !== 1) throw UserError.conflict();
    await this.record(manager, lifecycle.kind, {
      recordId: move.id,
      action: move.action,
      fromState: record.state,
      toState: transition.to,
      note,
      reasons: move.reasons,
      actor: move.actor,
      at: now,
    });
    await this.outbox.append(manager, {
      type: transition.event,
      subjectId: move.id,
      payload: {
        state: transition.to,
        from: record.state,
        action: move.action,
        actorId: actorIdOf(move.actor),
        note,
        reasons: move.reasons ?? [],
        ...move.payload,
      },
    });
    for (const follower of this.followers.get(lifecycle.kind) ?? [])
      await follower(manager, { recordId: move.id, from: record.state, to: transition.to });
    return repository.findOneByOrFail(where);
  }

  /** Writes a history row for something that is not a move between states (created, edited, a follow-up). */
  async record(
    manager: EntityManager,
    recordKind: string,
    row: {
      recordId: string;
      action: string;
      fromState: string | null;
      toState: string;
      note?: string | null;
      reasons?: readonly string[];
      actor: Actor;
      at?: Date;
    },
  ): Promise<void> {
    await manager.insert(RecordHistory, {
      id: newId(),
      recordKind,
      recordId: row.recordId,
      action: row.action,
      fromState: row.fromState,
      toState: row.toState,
      actorId: actorIdOf(row.actor),
      actorName: row.actor === 'system' ? '' : row.actor.name,
      note: row.note || null,
      reasons: JSON.stringify(row.reasons ?? []),
      at: row.at ?? this.clock.now(),
    });
  }

  /** A record's past, oldest first, with the people named as this viewer may know them. */
  async history(
    manager: EntityManager,
    recordKind: string,
    recordId: string,
    viewer: Viewer,
  ): Promise<RecordHistory[]> {
    const rows = await manager.find(RecordHistory, {
      where: { recordKind, recordId },
      order: { at: 'ASC', id: 'ASC' },
    });
    const names = await this.namesFor(manager, viewer, rows);
    return rows.map((row, index) => ({ ...row, actorName: names[index]! }));
  }

  /** The newest row with this action in the past of each of these records; records without one are absent. */
  async latest(
    manager: EntityManager,
    recordKind: string,
    recordIds: readonly string[],
    action: string,
  ): Promise<Map<string, RecordHistory>> {
    if (!recordIds.length) return new Map();
    const rows = await manager.find(RecordHistory, {
      where: { recordKind, recordId: In([...recordIds]), action },
      order: { at: 'ASC', id: 'ASC' },
    });
    return new Map(rows.map((row) => [row.recordId, row]));
  }

  /**
   * Refuses what was decided on an older version of a record. Ask only after the right: the sentence says the record's state.
   * @param expectedVersion the version that the person saw; undefined for the platform's own changes.
   * @throws UserError CONFLICT that says who changed it, as far as this person may know, and when.
   */
  async refuseStale<Row extends Moving<State>, State extends string>(
    manager: EntityManager,
    { kind, states }: Pick<Lifecycle<Row, State, string>, 'kind' | 'states'>,
    record: Row,
    actor: Actor,
    expectedVersion: number | undefined,
  ): Promise<void> {
    if (expectedVersion === undefined || expectedVersion === record.version) return;
    const locale = localeOf(actor);
    const last = await manager.findOne(RecordHistory, {
      where: { recordKind: kind, recordId: record.id },
      order: { at: 'DESC', id: 'DESC' },
    });
    const at = last?.at ?? this.clock.now();
    const clockTime = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
    const [who] = actor === 'system' || !last ? [] : await this.namesFor(manager, actor, [last]);
    throw UserError.conflict('workflow.conflict', {
      who: who || message('workflow.platform', {}, locale),
      when: `${shanghaiDate(at)} ${clockTime}`,
      state: states[record.state][locale],
    });
  }

  /** The one place that says by what name a viewer is told of somebody who did something: "the other side" of whom they may not know; empty for the platform. */
  async namesFor(manager: EntityManager, viewer: Viewer, actors: readonly HistoryActor[]): Promise<string[]> {
    const ids = [...new Set(actors.flatMap(({ actorId }) => actorId ?? []))];
    const known = ids.length ? await this.names(viewer, ids, manager) : new Set<string>();
    return actors.map(({ actorId, actorName }) =>
      actorId === null || known.has(actorId) ? actorName : message('workflow.otherSide', {}, viewer.locale),
    );
  }

  private async check<Row extends Moving<State>, State extends string, Action extends string>(
    manager: EntityManager,
    record: Row,
    transition: Transition<Row, State>,
    move: Move<Row, Action>,
  ): Promise<string> {
    const problems = new Problems();
    const note = checkText(problems, 'note', move.note, { max: NOTE_MAX, multiline: true });
    refuseManyReasons(problems, move.reasons ?? []);
    if (move.actor !== 'system' && noteRuleOf(transition, record) === 'required' && !note)
      problems.add('note', transition.noteCode ?? 'workflow.note');
    problems.list.push(...(transition.guard?.(record).list ?? []));
    problems.list.push(...((await move.guard?.(record, manager))?.list ?? []));
    problems.throwIfAny();
    return note;
  }
}

/** @throws UserError FORBIDDEN when the table has no such action, or not for this person and this record. */
function transitionFor<Row extends Moving<State>, State extends string, Action extends string>(
  lifecycle: Lifecycle<Row, State, Action>,
  action: Action,
  actor: Actor,
  record: Row,
): Transition<Row, State> {
  const transition = lifecycle.actions[action] as Transition<Row, State> | undefined;
  if (!transition || !transition.by(actor, record)) throw UserError.forbidden();
  return transition;
}

function refuseState<Row extends Moving<State>, State extends string>(
  lifecycle: Pick<Lifecycle<Row, State, string>, 'states'>,
  transition: Transition<Row, State>,
  record: Row,
  actor: Actor,
): void {
  if (isPossible(transition, record, actor)) return;
  const locale = localeOf(actor);
  throw UserError.bad(undefined, 'workflow.state', {
    state: lifecycle.states[record.state][locale],
    action: transition[locale],
  });
}

function localeOf(actor: Actor): Locale {
  return actor === 'system' ? 'zh' : actor.locale;
}

function actorIdOf(actor: Actor): string | null {
  return actor === 'system' ? null : actor.userId;
}

function refuseManyReasons(problems: Problems, reasons: readonly string[]): void {
  if (reasons.length > REASONS_MAX || JSON.stringify(reasons).length > REASONS_LENGTH)
    problems.add('reasons', 'value.tooMany', { max: REASONS_MAX });
}
