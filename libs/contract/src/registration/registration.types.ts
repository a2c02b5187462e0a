import { LocalDate, Yuan } from '#kernel/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RegistrationState } from '../core/contract.states.js';

@ObjectType('RegistrationStep', { description: 'A step of a registration as it was recorded.' })
export class RegistrationStepType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Which submission it belongs to.' }) attempt: number;
  @Field(() => RegistrationState) state: RegistrationState;
  @Field() stateLabel: string;
  @Field(() => LocalDate) happenedOn: string;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Yuan, { nullable: true }) amount: string | null;
  @Field(() => String, { nullable: true }) evidenceSha256: string | null;
  evidenceId: string | null;
}

@ObjectType('RegistrationNumberCorrection', {
  description: 'A registration number that had been typed wrong, put right.',
})
export class NumberCorrectionType {
  @Field(() => ID) id: string;
  @Field() numberBefore: string;
  @Field() numberAfter: string;
  @Field() reason: string;
  @Field(() => Date) correctedAt: Date;
  @Field(() => String, { nullable: true }) evidenceSha256: string | null;
  evidenceId: string | null;
}

@ObjectType()
export class PrecheckItemType {
  @Field() key: string;
  @Field() text: string;
  @Field() hint: string;
  @Field({ description: 'The platform answers it from the contract.' }) automatic: boolean;
  @Field(() => Boolean, { nullable: true, description: 'null: nobody has answered yet.' }) met: boolean | null;
  @Field() note: string;
}

@ObjectType('Precheck', { description: '预审: what the registrar will look at, by the rules of the day.' })
export class PrecheckType {
  @Field({ description: 'The rules that it follows.' }) source: string;
  @Field(() => [PrecheckItemType]) items: PrecheckItemType[];
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field() canAnswer: boolean;
  answeredById: string | null;
}

@InputType()
export class PrecheckAnswerInput {
  @Field() key: string;
  @Field(() => Boolean, { nullable: true, description: 'null: not answered yet.' }) met?: boolean | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}
