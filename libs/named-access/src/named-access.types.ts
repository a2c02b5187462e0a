import { LocalDate, Page } from '#kernel/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NamedGrantAction, NamedGrantState } from './named-access.states.js';

@ObjectType('NamedGrant', { description: 'A government viewer’s request to see names until a day, and its answer.' })
export class NamedGrantType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => NamedGrantState) state: NamedGrantState;
  @Field() stateLabel: string;
  @Field({ description: 'Names are open by it today.' }) inForce: boolean;
  @Field({ description: 'It was granted, and its last day is over.' }) lapsed: boolean;
  @Field(() => [NamedGrantAction]) availableActions: NamedGrantAction[];
  @Field() reason: string;
  @Field(() => LocalDate) until: string;
  @Field(() => Date) requestedAt: Date;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true }) note: string | null;
  userId: string;
  answeredBy: string | null;
}

@ObjectType('NamedLook', { description: 'One look at names; rows are added and never changed.' })
export class NamedLookType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field() place: string;
  @Field() placeLabel: string;
  @Field({ description: 'What was asked for, and the codes of the rows.' }) detail: string;
  @Field(() => Int) rowCount: number;
}

@ObjectType()
export class NamedGrantPage extends Page(() => NamedGrantType) {}

@ObjectType()
export class NamedLookPage extends Page(() => NamedLookType) {}

@InputType()
export class NamedRequestInput {
  @Field({ description: 'What the names are needed for; at least ten characters.' }) reason: string;
  @Field(() => LocalDate, { description: 'The last day, within ninety days.' }) until: string;
  @Field() clientMutationId: string;
}

@ArgsType()
export class GrantIdArgs {
  @Field(() => ID) grantId: string;
}
