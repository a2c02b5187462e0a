import { LocalDate, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RoyaltyClaimAction, RoyaltyClaimState } from './royalty.claim.entity.js';

registerEnumType(RoyaltyClaimState, { name: 'RoyaltyClaimState' });
registerEnumType(RoyaltyClaimAction, { name: 'RoyaltyClaimAction' });

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

@ObjectType({ description: 'A step of a royalty claim that the viewer may take 提成结算可办步骤.' })
export class RoyaltyClaimStep extends Step(
  () => RoyaltyClaimAction,
  () => RoyaltyClaimState,
) {}

@ObjectType('RoyaltyClaim', {
  description: '提成结算单 that waits for a second person, or was returned. It does not count.',
})
export class RoyaltyClaimType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => RoyaltyClaimState) state: RoyaltyClaimState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'No step leads on from here 已办结.' }) closed: boolean;
  @Field(() => [RoyaltyClaimAction], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: RoyaltyClaimAction[];
  @Field(() => [RoyaltyClaimStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: RoyaltyClaimStep[];
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
