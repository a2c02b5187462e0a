import { storedMessage, type Locale } from '#kernel/errors';
import type { AnyLifecycle, RecordHistory } from '#kernel/workflow';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that happened to a record.' })
export class HistoryEntry {
  @Field(() => ID)
  id: string;

  @Field()
  action: string;

  @Field()
  actionLabel: string;

  @Field(() => String, { nullable: true })
  fromState?: string | null;

  @Field(() => String, { nullable: true })
  toState?: string | null;

  @Field()
  stateLabel: string;

  @Field()
  actorName: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [String])
  reasons: string[];

  @Field(() => Date)
  at: Date;
}

/**
 * History rows in the reader's language. Actions that are not moves of the lifecycle (created, edited) take their words from the message
 * `<kind>.history.<action>`.
 */
export function presentHistory(
  rows: readonly RecordHistory[],
  lifecycle: AnyLifecycle,
  locale: Locale,
): HistoryEntry[] {
  const system = { zh: '系统', en: 'The platform' }[locale];
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    actionLabel:
      lifecycle.actions[row.action]?.[locale] ?? storedMessage(`${lifecycle.kind}.history.${row.action}`, {}, locale),
    fromState: row.fromState,
    toState: row.toState,
    stateLabel: lifecycle.states[row.toState]?.[locale] ?? row.toState,
    actorName: row.actorName || system,
    note: row.note,
    reasons: JSON.parse(row.reasons) as string[],
    at: row.at,
  }));
}
