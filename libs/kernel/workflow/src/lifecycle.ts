import type { Actor } from '#kernel/access';
import type { PlainCode, Problems, Sentence } from '#kernel/errors';
import type { NoPayload, ReadableEvent, WritableEvent } from '#kernel/jobs';
import { defineEnum, valuesOf, wordsOf, type EnumOf } from '#kernel/values';

/** What every record that moves has. */
export interface Moving<State extends string> {
  id: string;
  state: State;
  version: number;
}

/** How a state looks. */
export const StateTone = defineEnum(
  'StateTone',
  'How a state looks (状态色调): what the eye is told before the word is read.',
  {
    IDLE: { zh: '平静', en: 'Idle', about: 'nothing happens' },
    INFO: { zh: '进行中', en: 'Under way' },
    GOOD: { zh: '已完成', en: 'Done' },
    WARN: { zh: '需处理', en: 'To be acted upon' },
    BAD: { zh: '未通过或中止', en: 'Refused or stopped' },
  },
);
export type StateTone = keyof typeof StateTone;

/** Whether a move says why. */
export type NoteRule = 'required' | 'optional';

export interface StateInfo extends Sentence {
  /** IDLE when left out. */
  tone?: StateTone;
  /** Nothing leaves this state. */
  final?: boolean;
}

/** What every move tells in its event. */
export interface MoveFacts {
  state: string;
  from: string;
  action: string;
  /** Null for the platform's own moves. */
  actorId: string | null;
  /** Empty when nothing was said. */
  note: string;
  reasons: readonly string[];
}

/** What the event of a move tells: the facts, and `Extra`, which its record adds. */
export type MovePayload<Extra extends object = NoPayload> = [Extra] extends [never]
  ? never
  : string extends keyof Extra
    ? MoveFacts
    : MoveFacts & Extra;

/** One row of a lifecycle's table. */
export interface Transition<Row, State extends string, Payload extends object = MoveFacts> extends Sentence {
  from: readonly State[];
  to: State;
  /** Who may do it, given the record as it is now. */
  by: (actor: Actor, record: Row) => boolean;
  /** Whether it is possible as the record stands, where `from` alone does not say it. A refusal is one of the state, never of the right. */
  when?: (record: Row, actor: Actor) => boolean;
  /** What the record still lacks; anything found refuses the move. */
  guard?: (record: Row) => Problems;
  /** Whether the person says why: always alike, or as the record stands. The platform's own moves need no word. */
  note?: NoteRule | ((record: Row) => NoteRule);
  /** What is told when a required note is missing; "say why" when left out. */
  noteCode?: PlainCode;
  /** Whether it says by one of the declared reasons why, beside its note; the service that knows the reasons refuses a move without. */
  coded?: boolean;
  /** Whether the paper that proves it comes with it; the service that takes the paper refuses a move without. */
  paper?: boolean;
  /** The event that is written with the move. */
  event: WritableEvent<Payload> & ReadableEvent<MoveFacts>;
}

/** A record's whole life as data: read it, draw it, check it, and let one engine apply it. `Extra` is what its events tell beside the move. */
export interface Lifecycle<
  Row extends Moving<State>,
  State extends string,
  Action extends string,
  Extra extends object = never,
> {
  /** The record's name in history rows and generated documents. */
  kind: string;
  initial: State;
  states: Readonly<Record<State, StateInfo>>;
  actions: Readonly<Record<Action, Transition<Row, State, MovePayload<Extra>>>>;
}

/** The states of each tone (IDLE where none is named), and those that nothing leaves. */
type Looks<State extends string> = Partial<Record<Exclude<StateTone, 'IDLE'> | 'final', readonly State[]>>;

/** The states of a lifecycle, called as their enum calls them. */
export function statesOf<State extends string>(
  states: EnumOf<State>,
  { final = [], ...tones }: Looks<NoInfer<State>>,
): Readonly<Record<State, StateInfo>> {
  const words = Object.entries(wordsOf(states)) as [State, Sentence][];
  const toneOf = (state: State) => valuesOf(StateTone).find((tone) => tone !== 'IDLE' && tones[tone]?.includes(state));
  return Object.fromEntries(
    words.map(([state, { zh, en }]) => {
      const tone = toneOf(state);
      return [state, { zh, en, ...(tone && { tone }), ...(final.includes(state) && { final: true }) }];
    }),
  ) as Record<State, StateInfo>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a registry of lifecycles of every record
export type AnyLifecycle = Lifecycle<any, string, string>;

const lifecycles = new Map<string, AnyLifecycle>();

/**
 * Declares a record's lifecycle and checks the table.
 * @throws Error when a state is unknown, unreachable, or a dead end that is not final: a mistake of the program, found at start-up.
 */
export function defineLifecycle<
  Row extends Moving<State>,
  State extends string,
  Action extends string,
  Extra extends object = NoPayload,
>(lifecycle: Lifecycle<Row, State, Action, Extra>): Lifecycle<Row, State, Action, Extra> {
  const wrong = mistakesIn(lifecycle as unknown as AnyLifecycle);
  if (wrong.length) throw new Error(`lifecycle "${lifecycle.kind}": ${wrong.join('; ')}`);
  if (lifecycles.has(lifecycle.kind)) throw new Error(`lifecycle "${lifecycle.kind}" is declared twice`);
  lifecycles.set(lifecycle.kind, lifecycle as unknown as AnyLifecycle);
  return lifecycle;
}

/** Every declared lifecycle, for the generated diagrams. */
export function allLifecycles(): AnyLifecycle[] {
  return [...lifecycles.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}

export function lifecycleOf(kind: string): AnyLifecycle | undefined {
  return lifecycles.get(kind);
}

function mistakesIn(lifecycle: AnyLifecycle): string[] {
  const states = new Set(Object.keys(lifecycle.states));
  const transitions = Object.entries(lifecycle.actions);
  const wrong: string[] = [];
  if (!states.has(lifecycle.initial)) wrong.push(`unknown initial state ${lifecycle.initial}`);
  for (const [action, { from, to }] of transitions) {
    for (const state of [...from, to]) if (!states.has(state)) wrong.push(`${action} names unknown state ${state}`);
    for (const state of from) if (lifecycle.states[state]?.final) wrong.push(`${action} leaves final state ${state}`);
  }
  const reached = new Set([lifecycle.initial]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const [, { from, to }] of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  for (const state of states) {
    if (!reached.has(state)) wrong.push(`state ${state} cannot be reached`);
    const leaves = transitions.some(([, { from }]) => from.includes(state));
    if (!leaves && !lifecycle.states[state]!.final) wrong.push(`state ${state} has no way out and is not final`);
  }
  return wrong;
}
