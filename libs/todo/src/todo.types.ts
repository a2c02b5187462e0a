import { LocalDate } from '#kernel/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that waits for the viewer, or that changed (待办事项).' })
export class TodoItem {
  @Field(() => ID, { description: 'Names the item within the list (事项标识).' }) id: string;
  @Field({ description: 'What kind of work, as a code (待办类型).' }) kind: string;
  @Field({ description: 'That kind in the reader’s language (待办名称).' }) kindLabel: string;
  @Field({ description: 'What it is about (标题).' }) title: string;
  @Field(() => String, { nullable: true, description: 'What helps to decide whether to open it (说明).' }) detail:
    string | null;
  @Field({ description: 'Path of the web app to which it leads (链接).' }) link: string;
  @Field({ description: 'What to do, in the reader’s language (操作名称).' }) actionLabel: string;
  @Field(() => Date, { description: 'Since when it waits (起始时间).' }) since: Date;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which it should be done (办理期限).' }) due:
    string | null;
  @Field({ description: 'That day is over (超期).' }) late: boolean;
}

@ObjectType({ description: 'How many of one kind wait, and where all of them are listed (待办数量).' })
export class TodoCount {
  @Field({ description: 'What kind of work, as a code (待办类型).' }) kind: string;
  @Field({ description: 'Its name in the reader’s language (待办名称).' }) label: string;
  @Field(() => Int, { description: 'How many wait (数量).' }) count: number;
  @Field({ description: 'Path of the web app that lists them (链接).' }) link: string;
}

@ObjectType({ description: 'What the viewer has before them (待办).' })
export class Todo {
  @Field(() => [TodoItem], {
    description: 'The most urgent first; of a kind with very many, the first ones (待办事项).',
  })
  waiting: TodoItem[];
  @Field(() => Int, { description: 'All that wait, also those that are not listed (待办总数).' }) waitingCount: number;
  @Field(() => [TodoCount], { description: 'How many wait of each kind (待办数量).' }) counts: TodoCount[];
  @Field(() => [TodoItem], {
    description: 'What the viewer was told since their last visit and need not act on (动态).',
  })
  changes: TodoItem[];
  @Field(() => Date, { nullable: true, description: 'When the viewer was last here (上次访问时间).' })
  lastVisitAt: Date | null;
}
