import type { Actor, Viewer } from '#kernel/access';
import { lockRow, updateVersion } from '#kernel/database';
import { Problems, UserError, checkText, declareMessages, message, type Locale } from '#kernel/errors';
import { Outbox, type PayloadPart } from '#kernel/jobs';
import { Clock, indexBy, isId, newId, shanghaiTime } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { RecordHistory } from './history.entity.js';
import type { Lifecycle, MovePayload, Moving, Transition } from './lifecycle.js';
import { isPossible, noteRuleOf } from './steps.js';

export const workflowMessages = declareMessages({
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

type Own = typeof workflowMessages;
declare module '#kernel/errors' {
  interface MessageCatalog extends Own {}
}

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
  /** What the lifecycle's pure guard cannot know. Asked last, once right, state and version are in order, with the record locked. */
  guard?: (record: Row, manager: EntityManager) => Promise<Problems>;
}

/** A record that is taken for a change which is no move between states. */
export interface Hold<Row> {
  id: string;
  actor: Actor;
  /** What the refusal names when there is none. */
  subject?: string;
  /** Whether it is theirs to change; what is not is answered as what is not there. */
  mine?: (record: Row) => boolean;
  /** The version that the person saw; none for the platform's own changes. */
  expectedVersion?: number | null;
  /** Who is said to have been faster, and when, where edits leave no row in the history. */
  edited?: (record: Row, locale: Locale) => { who: string; at: Date };
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
   * @param move with a `payload`: what its event tells beside the move.
   * @returns the record as it is after the move.
   */
  async fire<
    Row extends Moving<State> & ObjectLiteral,
    State extends string,
    Action extends string,
    Extra extends object,
  >(
    manager: EntityManager,
    lifecycle: Lifecycle<Row, State, Action, Extra>,
    entity: EntityTarget<Row>,
    move: Move<Row, Action> & PayloadPart<NoInfer<Extra>>,
  ): Promise<Row> {
    const repository = manager.getRepository(entity);
    const where = { id: move.id } as FindOptionsWhere<Row>;
    const record = await lockRow(manager, entity, where);
    if (!record) throw UserError.notFound();
    const transition = transitionFor(lifecycle, move.action, move.actor, record);
    await this.refuseStale(manager, lifecycle, record, move);
    refuseState(lifecycle, transition, record, move.actor);
    const note = await this.check(manager, record, transition, move);

    const changes = typeof move.changes === 'function' ? move.changes(record) : (move.changes ?? {});
    const now = this.clock.now();
    // On a copy: who was given the record keeps it as it was before the move.
    await updateVersion(manager, entity, { ...record }, { ...changes, state: transition.to } as Partial<Row>);
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
      } as MovePayload<Extra>,
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
    return indexBy(rows, ({ recordId }) => recordId);
  }

  /**
   * Takes a record's row for a change that is no move (SELECT … FOR UPDATE), in the order of `fire`: the right first, then the version. Its
   * state is for the caller to look at, afterwards: a state that refuses because another was faster is told as the conflict.
   * @throws UserError NOT_FOUND, alike for what is not there and what is not theirs; CONFLICT that says who was faster, and when
   */
  async hold<Row extends Moving<State> & ObjectLiteral, State extends string>(
    manager: EntityManager,
    lifecycle: Pick<Lifecycle<Row, State, string>, 'kind' | 'states'>,
    entity: EntityTarget<Row>,
    asked: Hold<Row>,
  ): Promise<Row> {
    const { id, subject, mine } = asked;
    const record = isId(id) ? await lockRow(manager, entity, { id } as FindOptionsWhere<Row>) : null;
    if (!record || (mine && !mine(record))) throw UserError.notFound(subject);
    await this.refuseStale(manager, lifecycle, record, asked);
    return record;
  }

  /** The conflict of everything with a version. Asked only after the right: the sentence says the record's state. */
  private async refuseStale<Row extends Moving<State>, State extends string>(
    manager: EntityManager,
    { kind, states }: Pick<Lifecycle<Row, State, string>, 'kind' | 'states'>,
    record: Row,
    { actor, expectedVersion, edited }: Pick<Hold<Row>, 'actor' | 'expectedVersion' | 'edited'>,
  ): Promise<void> {
    if (expectedVersion == null || expectedVersion === record.version) return;
    const locale = localeOf(actor);
    if (edited) {
      const { who, at } = edited(record, locale);
      throw UserError.conflict('error.conflict', { who, when: shanghaiTime(at) });
    }
    const last = await manager.findOne(RecordHistory, {
      where: { recordKind: kind, recordId: record.id },
      order: { at: 'DESC', id: 'DESC' },
    });
    const [who] = actor === 'system' || !last ? [] : await this.namesFor(manager, actor, [last]);
    throw UserError.conflict('workflow.conflict', {
      who: who || message('workflow.platform', {}, locale),
      when: shanghaiTime(last?.at ?? this.clock.now()),
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
    transition: Omit<Transition<Row, State>, 'event'>,
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
function transitionFor<Row extends Moving<State>, State extends string, Action extends string, Extra extends object>(
  lifecycle: Lifecycle<Row, State, Action, Extra>,
  action: Action,
  actor: Actor,
  record: Row,
): Transition<Row, State, MovePayload<Extra>> {
  const transition = lifecycle.actions[action] as Transition<Row, State, MovePayload<Extra>> | undefined;
  if (!transition || !transition.by(actor, record)) throw UserError.forbidden();
  return transition;
}

function refuseState<Row extends Moving<State>, State extends string>(
  lifecycle: Pick<Lifecycle<Row, State, string>, 'states'>,
  transition: Omit<Transition<Row, State>, 'event'>,
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
