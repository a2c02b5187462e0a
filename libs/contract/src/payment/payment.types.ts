import { LocalDate, Yuan, described } from '#kernel/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Payment', { description: 'Money that arrived for an instalment (到账记录).' })
export class PaymentType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ID, { description: 'Id of the instalment (分期标识).' }) instalmentId: string;
  @Field(() => Yuan, { description: 'What arrived (到账金额), in yuan.' }) amount: string;
  @Field(() => LocalDate, { description: 'Day on which it arrived (到账日).' }) paidOn: string;
  @Field(() => String, { nullable: true, description: described.evidenceSha256 }) evidenceSha256: string | null;
  evidenceId: string | null;
}

@ObjectType('Refund', { description: 'Money that went back to the payer (退款记录).' })
export class RefundType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ID, { description: 'Id of the instalment (分期标识).' }) instalmentId: string;
  @Field(() => Yuan, { description: 'What went back (退款金额), in yuan.' }) amount: string;
  @Field(() => LocalDate, { description: 'Day on which it went back (退款日).' }) refundedOn: string;
  @Field({ description: 'Why it went back (退款原因).' }) reason: string;
  @Field({ description: described.evidenceSha256 }) evidenceSha256: string;
  evidenceId: string;
}

@InputType({ description: 'Money that went back to the payer (退款).' })
export class RefundInput {
  @Field(() => ID, { description: 'Id of the contract (合同标识).' }) contractId: string;
  @Field(() => ID, { description: 'Id of the instalment (分期标识).' }) instalmentId: string;
  @Field(() => Yuan, { description: 'What went back (退款金额), in yuan; at most what arrived.' }) amount: string;
  @Field(() => LocalDate, { description: 'Day on which it went back (退款日).' }) refundedOn: string;
  @Field({ description: 'Why it went back (退款原因).' }) reason: string;
  @Field(() => ID, { nullable: true, description: described.evidenceId }) evidenceId?: string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}
