import { LocalDate, Yuan, described } from '#kernel/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RegistrationState } from '../core/contract.states.js';

@ObjectType('RegistrationStep', { description: 'A step of a registration as it was recorded (登记步骤).' })
export class RegistrationStepType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'Which submission it belongs to (申报次数).' }) attempt: number;
  @Field(() => RegistrationState, { description: 'The state that it led to (登记状态).' }) state: RegistrationState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => LocalDate, { description: 'Day of the step (办理日期).' }) happenedOn: string;
  @Field(() => String, { nullable: true, description: 'Why, in words (原因).' }) reason: string | null;
  @Field(() => Yuan, { nullable: true, description: 'Sum of this step (登记额), in yuan.' }) amount: string | null;
  @Field(() => String, { nullable: true, description: described.evidenceSha256 }) evidenceSha256: string | null;
  evidenceId: string | null;
}

@ObjectType('RegistrationNumberCorrection', {
  description: 'A registration number that had been typed wrong, put right (登记编号更正).',
})
export class NumberCorrectionType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: 'Number as it had been typed (更正前编号).' }) numberBefore: string;
  @Field({ description: 'Number as it stands now (更正后编号).' }) numberAfter: string;
  @Field({ description: 'Why it was put right (更正原因).' }) reason: string;
  @Field(() => Date, { description: 'When it was put right (更正时间).' }) correctedAt: Date;
  @Field(() => String, { nullable: true, description: described.evidenceSha256 }) evidenceSha256: string | null;
  evidenceId: string | null;
}

@ObjectType({ description: 'A question of the pre-check and its answer (预审项).' })
export class PrecheckItemType {
  @Field({ description: 'Key of the question (预审项代码).' }) key: string;
  @Field({ description: 'The question in the reader’s language (预审内容).' }) text: string;
  @Field({ description: 'What to look at (提示).' }) hint: string;
  @Field({ description: 'The platform answers it from the contract (自动判定).' }) automatic: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is met (是否符合); null: nobody has answered yet.' })
  met: boolean | null;
  @Field({ description: 'What the person added (说明).' }) note: string;
}

@ObjectType('Precheck', { description: 'What the registrar will look at, by the rules of the day (登记预审).' })
export class PrecheckType {
  @Field({ description: 'The rules that it follows (依据).' }) source: string;
  @Field(() => [PrecheckItemType], { description: 'Question by question (预审项).' }) items: PrecheckItemType[];
  @Field(() => Date, { nullable: true, description: 'When the answers were last kept (预审时间).' })
  answeredAt: Date | null;
  @Field({ description: 'The viewer may answer it now (可预审).' }) canAnswer: boolean;
  answeredById: string | null;
}

@InputType({ description: 'An answer to one question of the pre-check (预审答复).' })
export class PrecheckAnswerInput {
  @Field({ description: 'Which question (预审项代码).' }) key: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is met (是否符合); null: not answered yet.' }) met?:
    boolean | null;
  @Field(() => String, { nullable: true, description: 'What the person adds (说明).' }) note?: string | null;
}
