const TOPIC_NAME = /^[a-z][a-z-]*(:[a-z-]+)?$/;

declare const MESSAGE: unique symbol;

/** Where live messages of one shape are sent. */
export interface Topic<Message> {
  readonly name: string;
  readonly [MESSAGE]: (message: Message) => Message;
}

const declared = new Set<string>();

/**
 * Declares a live topic and the shape of its messages.
 * @throws Error for a malformed or taken name: a mistake of the program, found at start-up.
 */
export function defineTopic<Message>(name: string): Topic<Message> {
  return topicOf(declare(name));
}

/**
 * Declares a family of topics, one for each id.
 * @throws Error for a malformed or taken name.
 */
export function defineTopics<Message>(name: string): (id: string) => Topic<Message> {
  const family = declare(name);
  return (id) => topicOf(`${family}:${id}`);
}

function declare(name: string): string {
  if (!TOPIC_NAME.test(name)) throw new Error(`"${name}" is no name for a live topic`);
  if (declared.has(name)) throw new Error(`live topic "${name}" is declared twice`);
  declared.add(name);
  return name;
}

function topicOf<Message>(name: string): Topic<Message> {
  return Object.freeze({ name }) as Topic<Message>;
}
