/** Names of events as they are stored: words with dots between, e.g. `record.submitted`. */
const EVENT_NAME = /^[a-z][\w-]*(\.[\w-]+)+$/;

declare const READ: unique symbol;
declare const WRITE: unique symbol;

/** An event as who listens takes it: what it carries can be read as `Payload`. */
export interface ReadableEvent<Payload extends object = object> {
  /** As it is stored. */
  readonly name: string;
  readonly [READ]: () => Payload;
}

/** An event as who writes it takes it: a `Payload` is enough for it. */
export interface WritableEvent<Payload extends object> {
  readonly name: string;
  readonly [WRITE]: (payload: Payload) => void;
}

/** What can happen, declared once, with what it tells: ids and words, as JSON; money as text. */
export interface EventType<Payload extends object = object> extends ReadableEvent<Payload>, WritableEvent<Payload> {}

/** An event that says nothing beside its subject. */
export type NoPayload = Record<string, never>;

export type PayloadOf<Event> = Event extends ReadableEvent<infer Payload> ? Payload : never;

/** Names of the events that are written. */
const written = new Set<string>();
/** Names of the events that a feature waits for and one above it is to write. */
const expected = new Set<string>();

/**
 * Declares an event in the feature that writes it, in its `<feature>.events.ts`.
 * @param name as it is stored; or what a feature below expects (`expectEvent`), which this one writes.
 * @throws Error for a malformed or taken name, and for one that is expected below and not said to be that: mistakes of the program, found at
 * start-up.
 */
export function defineEvent<Payload extends object = NoPayload>(
  name: string | WritableEvent<Payload>,
): EventType<Payload> {
  const stored = typeof name === 'string' ? name : name.name;
  if (!EVENT_NAME.test(stored)) throw new Error(`"${stored}" is no name for an event`);
  if (written.has(stored)) throw new Error(`event "${stored}" is declared twice`);
  if (typeof name === 'string' && expected.has(stored))
    throw new Error(`event "${stored}" is expected by another feature: declare it with what that one expects`);
  written.add(stored);
  return eventOf(stored);
}

/**
 * Declares what a feature listens to and must not import, because the feature that writes it stands above. That one declares it with this
 * object, so that both ends agree on what it tells.
 * @throws Error for a name that is taken: two features that wait for one event share its declaration.
 */
export function expectEvent<Payload extends object = NoPayload>(name: string): EventType<Payload> {
  if (!EVENT_NAME.test(name)) throw new Error(`"${name}" is no name for an event`);
  if (written.has(name) || expected.has(name)) throw new Error(`event "${name}" is declared twice`);
  expected.add(name);
  return eventOf(name);
}

/** @throws Error that says who listens, for an event that no feature here writes: it would wait for ever. */
export function refuseUnwritten(listener: string, events: readonly ReadableEvent[]): void {
  for (const { name } of events)
    if (!written.has(name)) throw new Error(`${listener} listens to "${name}", which nobody writes`);
}

/** An event by its stored name alone: of a row that was written earlier. */
export function eventOf<Payload extends object>(name: string): EventType<Payload> {
  return Object.freeze({ name }) as EventType<Payload>;
}

/** What a writer adds: nothing when the event tells nothing, or nothing that it must. */
export type PayloadPart<Payload extends object> = NoPayload extends Payload
  ? { payload?: Payload }
  : { payload: Payload };
