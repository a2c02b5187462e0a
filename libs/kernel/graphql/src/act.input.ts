import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { described } from './described.js';

@InputType({
  description:
    'A move on a record (办理操作): which one, the version that the person saw, why, and a mark so that a repeat does nothing.',
})
export class ActInput {
  @Field(() => ID, { description: 'Id of the record to be moved (记录标识).' })
  id: string;

  @Field(() => Int, { description: described.readVersion })
  version: number;

  @Field(() => String, { nullable: true, description: 'Why, in the person’s own words (办理意见).' })
  note?: string | null;

  @Field(() => [String], { nullable: true, description: 'Coded reasons (原因代码), e.g. those of a return.' })
  reasons?: string[] | null;

  @Field({ description: described.clientMutationId })
  clientMutationId: string;
}
