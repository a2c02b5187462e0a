import { LocalDate, Page, Step } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NamedGrantAction, NamedGrantState } from './named-access.states.js';

registerEnumType(NamedGrantState, { name: 'NamedGrantState' });
registerEnumType(NamedGrantAction, { name: 'NamedGrantAction' });

@ObjectType({ description: 'A step of a request for names that the viewer may take 实名申请可办步骤.' })
export class NamedGrantStep extends Step(
  () => NamedGrantAction,
  () => NamedGrantState,
) {}

@ObjectType('NamedGrant', { description: 'A government viewer’s request to see names until a day, and its answer.' })
export class NamedGrantType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => NamedGrantState) state: NamedGrantState;
  @Field() stateLabel: string;
  @Field({ description: 'Names are open by it today.' }) inForce: boolean;
  @Field({ description: 'It was granted, and its last day is over.' }) lapsed: boolean;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [NamedGrantAction], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: NamedGrantAction[];
  @Field(() => [NamedGrantStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: NamedGrantStep[];
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
