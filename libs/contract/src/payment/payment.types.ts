import { LocalDate, Yuan } from '#kernel/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Payment', { description: 'Money that arrived for an instalment.' })
export class PaymentType {
  @Field(() => ID) id: string;
  @Field(() => ID) instalmentId: string;
  @Field(() => Yuan) amount: string;
  @Field(() => LocalDate) paidOn: string;
  @Field(() => String, { nullable: true, description: 'Digest of the evidence as it was recorded.' }) evidenceSha256:
    string | null;
  evidenceId: string | null;
}

@ObjectType('Refund', { description: 'Money that went back to the payer.' })
export class RefundType {
  @Field(() => ID) id: string;
  @Field(() => ID) instalmentId: string;
  @Field(() => Yuan) amount: string;
  @Field(() => LocalDate) refundedOn: string;
  @Field() reason: string;
  @Field() evidenceSha256: string;
  evidenceId: string;
}

@InputType()
export class RefundInput {
  @Field(() => ID) contractId: string;
  @Field(() => ID) instalmentId: string;
  @Field(() => Yuan) amount: string;
  @Field(() => LocalDate) refundedOn: string;
  @Field() reason: string;
  @Field(() => ID, { nullable: true }) evidenceId?: string | null;
  @Field() clientMutationId: string;
}
