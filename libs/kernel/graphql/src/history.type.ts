import { storedMessage, type Locale } from '#kernel/errors';
import type { AnyLifecycle, RecordHistory } from '#kernel/workflow';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that happened to a record (办理记录).' })
export class HistoryEntry {
  @Field(() => ID, { description: 'Id of the entry (记录标识).' })
  id: string;

  @Field({ description: 'What was done, as a code (操作代码).' })
  action: string;

  @Field({ description: 'What was done, in the reader’s language (操作名称).' })
  actionLabel: string;

  @Field(() => String, { nullable: true, description: 'State before (原状态); null for the first entry.' })
  fromState?: string | null;

  @Field(() => String, { nullable: true, description: 'State afterwards (新状态).' })
  toState?: string | null;

  @Field({ description: 'The state afterwards in the reader’s language (状态名称).' })
  stateLabel: string;

  @Field({ description: 'Who did it (操作人); the platform where nobody did.' })
  actorName: string;

  @Field(() => String, { nullable: true, description: 'Why, in the person’s own words (办理意见).' })
  note?: string | null;

  @Field(() => [String], { description: 'Coded reasons (原因代码).' })
  reasons: string[];

  @Field(() => Date, { description: 'When it happened (操作时间).' })
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
