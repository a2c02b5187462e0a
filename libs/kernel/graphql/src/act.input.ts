import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({
  description:
    'A move on a record: which one, the version that the person saw, why, and a mark so that a repeat does nothing.',
})
export class ActInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [String], { nullable: true })
  reasons?: string[] | null;

  @Field()
  clientMutationId: string;
}
