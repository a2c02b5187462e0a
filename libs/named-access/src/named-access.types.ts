import { described, LocalDate, Page, Step } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NamedGrantAction, NamedGrantState } from './named-access.states.js';

@ObjectType({ description: 'A step of a request for names that the viewer may take 实名申请可办步骤.' })
export class NamedGrantStep extends Step(
  () => NamedGrantAction,
  () => NamedGrantState,
) {}

@ObjectType('NamedGrant', {
  description: 'A government viewer’s request to see names until a day, and its answer (实名查看授权).',
})
export class NamedGrantType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => NamedGrantState, { description: 'Where the request stands (授权状态).' }) state: NamedGrantState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field({ description: 'Names are open by it today (生效中).' }) inForce: boolean;
  @Field({ description: 'It was granted, and its last day is over (已到期).' }) lapsed: boolean;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [NamedGrantAction], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: NamedGrantAction[];
  @Field(() => [NamedGrantStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: NamedGrantStep[];
  @Field({ description: 'What the names are needed for (申请理由).' }) reason: string;
  @Field(() => LocalDate, { description: 'Last day of the grant (授权截止日).' }) until: string;
  @Field(() => Date, { description: 'When it was asked for (申请时间).' }) requestedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it was answered (答复时间).' }) answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'What was answered (答复意见).' }) note: string | null;
  userId: string;
  answeredBy: string | null;
}

@ObjectType('NamedLook', { description: 'One look at names (实名查看记录); rows are added and never changed.' })
export class NamedLookType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Date, { description: 'When names were looked at (查看时间).' }) at: Date;
  @Field({ description: 'Where they were looked at, as a code (查看位置代码).' }) place: string;
  @Field({ description: 'That place in the reader’s language (查看位置).' }) placeLabel: string;
  @Field({ description: 'What was asked for, and the codes of the rows (查看内容).' }) detail: string;
  @Field(() => Int, { description: 'Rows that were shown with names (行数).' }) rowCount: number;
}

@ObjectType({ description: 'A page of grants (授权列表).' })
export class NamedGrantPage extends Page(() => NamedGrantType) {}

@ObjectType({ description: 'A page of looks at names (查看记录列表).' })
export class NamedLookPage extends Page(() => NamedLookType) {}

@InputType({ description: 'A request to see names (实名查看申请).' })
export class NamedRequestInput {
  @Field({ description: 'What the names are needed for (申请理由); at least ten characters.' }) reason: string;
  @Field(() => LocalDate, { description: 'The last day (授权截止日), within ninety days.' }) until: string;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class GrantIdArgs {
  @Field(() => ID, { description: 'Id of the grant (授权标识).' }) grantId: string;
}
