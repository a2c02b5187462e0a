import { LocalDate, Yuan } from '#kernel/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RoyaltyClaimAction, RoyaltyClaimState } from './royalty.claim.entity.js';

@ObjectType('RoyaltyStatement', { description: '提成结算: what a period earned.' })
export class RoyaltyStatementType {
  @Field(() => ID) id: string;
  @Field(() => Int) seq: number;
  @Field(() => LocalDate) periodFrom: string;
  @Field(() => LocalDate) periodTo: string;
  @Field(() => Yuan) baseAmount: string;
  @Field(() => Yuan) amount: string;
  @Field(() => LocalDate) statedOn: string;
  @Field(() => ID) instalmentId: string;
  @Field() evidenceSha256: string;
  evidenceId: string;
}

@ObjectType('RoyaltyClaim', {
  description: '提成结算单 that waits for a second person, or was returned. It does not count.',
})
export class RoyaltyClaimType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => RoyaltyClaimState) state: RoyaltyClaimState;
  @Field() stateLabel: string;
  @Field(() => [RoyaltyClaimAction]) availableActions: RoyaltyClaimAction[];
  @Field(() => LocalDate) periodFrom: string;
  @Field(() => LocalDate) periodTo: string;
  @Field(() => Yuan) baseAmount: string;
  @Field(() => Yuan) amount: string;
  @Field(() => LocalDate) statedOn: string;
  @Field(() => LocalDate) dueOn: string;
  @Field(() => String, { nullable: true, description: 'Why it was returned.' }) reason: string | null;
  @Field() evidenceSha256: string;
  evidenceId: string;
  draftedById: string;
}

@InputType()
export class RoyaltyInput {
  @Field(() => ID) contractId: string;
  @Field(() => LocalDate) periodFrom: string;
  @Field(() => LocalDate) periodTo: string;
  @Field(() => Yuan) baseAmount: string;
  @Field(() => Yuan) amount: string;
  @Field(() => LocalDate) statedOn: string;
  @Field(() => LocalDate) dueOn: string;
  @Field(() => ID, { nullable: true }) evidenceId?: string | null;
  @Field() clientMutationId: string;
}
