import type { Actor, Viewer } from '#kernel/access';
import { defineEnum } from '#kernel/values';
import type { Lifecycle, Moving, NoteRule, StateTone, Transition } from './lifecycle.js';

/** Whether a step says why. */
export const ReasonRule = defineEnum('ReasonRule', 'Whether a step says why (是否需要说明).', {
  NONE: { zh: '不需要', en: 'Not asked' },
  OPTIONAL: { zh: '可填写', en: 'Optional' },
  REQUIRED: { zh: '必须填写', en: 'Required' },
  CODED: { zh: '必须选择原因并填写', en: 'A declared reason and words' },
});
export type ReasonRule = keyof typeof ReasonRule;

/** A move that one person may make with a record as it stands, and what it asks of them. */
export interface Step<State extends string, Action extends string> {
  action: Action;
  /** The action in the person's words. */
  label: string;
  /** Where it leads. */
  state: State;
  stateLabel: string;
  needsReason: ReasonRule;
  needsPaper: boolean;
  /** Nothing that the record itself should hold is missing. Looked at when it is asked for: it reads the whole record. */
  readonly ready: boolean;
}

/**
 * What this person may do with this record now, by the lifecycle's table: `Workflow.fire` refuses everything else, and of these only what lacks its
 * reason, its paper, or something that the record should hold. A pure function of what is loaded: it asks the database nothing.
 */
export function availableSteps<Row extends Moving<State>, State extends string, Action extends string>(
  lifecycle: Lifecycle<Row, State, Action>,
  viewer: Viewer | undefined,
  record: Row,
): Step<State, Action>[] {
  if (!viewer) return [];
  const { locale } = viewer;
  const entries = Object.entries(lifecycle.actions) as [Action, Transition<Row, State>][];
  return entries
    .filter(([, transition]) => transition.by(viewer, record) && isPossible(transition, record, viewer))
    .map(([action, transition]) => ({
      action,
      label: transition[locale],
      state: transition.to,
      stateLabel: lifecycle.states[transition.to][locale],
      needsReason: reasonRuleOf(transition, record),
      needsPaper: transition.paper ?? false,
      get ready() {
        return !transition.guard?.(record).list.length;
      },
    }));
}

/** The steps' actions that stand in a list, as the schema knows them: what only the platform does is never a person's step. */
export function stepsAmong<State extends string, Action extends string, Known extends Action>(
  steps: readonly Step<State, Action>[],
  known: Readonly<Record<Known, unknown>>,
): Step<State, Known>[] {
  return steps.filter((step): step is Step<State, Known> => step.action in known);
}

/** How a state looks. */
export function toneOf<State extends string>(
  { states }: Pick<Lifecycle<Moving<State>, State, string>, 'states'>,
  state: State,
): StateTone {
  return states[state].tone ?? 'IDLE';
}

/** Whether nothing leads on from this state. */
export function isClosed<State extends string>(
  { states }: Pick<Lifecycle<Moving<State>, State, string>, 'states'>,
  state: State,
): boolean {
  return states[state].final ?? false;
}

/** Whether a move must, or may, say why as the record stands. */
export function noteRuleOf<Row, State extends string>(
  { note }: Pick<Transition<Row, State>, 'note'>,
  record: Row,
): NoteRule | undefined {
  return typeof note === 'function' ? note(record) : note;
}

/** Whether a move is possible from the state in which the record is. */
export function isPossible<Row extends Moving<State>, State extends string>(
  { from, when }: Pick<Transition<Row, State>, 'from' | 'when'>,
  record: Row,
  actor: Actor,
): boolean {
  return from.includes(record.state) && (!when || when(record, actor));
}

function reasonRuleOf<Row, State extends string>(transition: Transition<Row, State>, record: Row): ReasonRule {
  if (transition.coded) return 'CODED';
  const rule = noteRuleOf(transition, record);
  return rule ? (rule.toUpperCase() as ReasonRule) : 'NONE';
}
