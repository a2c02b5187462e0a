import { LocalDate } from '#kernel/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that waits for the viewer, or that changed.' })
export class TodoItem {
  @Field(() => ID) id: string;
  @Field() kind: string;
  @Field() kindLabel: string;
  @Field() title: string;
  @Field(() => String, { nullable: true }) detail: string | null;
  @Field({ description: 'A path of the web app.' }) link: string;
  @Field() actionLabel: string;
  @Field(() => Date) since: Date;
  @Field(() => LocalDate, { nullable: true, description: 'The day by which it should be done.' }) due: string | null;
  @Field() late: boolean;
}

@ObjectType({ description: 'How many of one kind wait, and where all of them are listed.' })
export class TodoCount {
  @Field() kind: string;
  @Field() label: string;
  @Field(() => Int) count: number;
  @Field() link: string;
}

@ObjectType()
export class Todo {
  @Field(() => [TodoItem], { description: 'The most urgent first; of a kind with very many, the first ones.' })
  waiting: TodoItem[];
  @Field(() => Int, { description: 'All that wait, also those that are not listed.' }) waitingCount: number;
  @Field(() => [TodoCount]) counts: TodoCount[];
  @Field(() => [TodoItem], { description: 'What the viewer was told since their last visit and need not act on.' })
  changes: TodoItem[];
  @Field(() => Date, { nullable: true }) lastVisitAt: Date | null;
}
