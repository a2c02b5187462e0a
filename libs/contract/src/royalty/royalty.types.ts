import { LocalDate, Yuan, described } from '#kernel/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RoyaltyClaimAction, RoyaltyClaimState } from './royalty.claim.entity.js';

@ObjectType('RoyaltyStatement', { description: 'What a period earned (提成结算).' })
export class RoyaltyStatementType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'Number of the statement within its contract (期次), from 1.' }) seq: number;
  @Field(() => LocalDate, { description: 'First day of the period (结算期起).' }) periodFrom: string;
  @Field(() => LocalDate, { description: 'Last day of the period (结算期止).' }) periodTo: string;
  @Field(() => Yuan, { description: 'Sum that the royalty is taken of (提成基数), in yuan.' }) baseAmount: string;
  @Field(() => Yuan, { description: 'Royalty that the period earned (提成金额), in yuan.' }) amount: string;
  @Field(() => LocalDate, { description: 'Day of the statement (结算日).' }) statedOn: string;
  @Field(() => ID, { description: 'Id of the instalment by which it is owed (分期标识).' }) instalmentId: string;
  @Field({ description: described.evidenceSha256 }) evidenceSha256: string;
  evidenceId: string;
}

@ObjectType('RoyaltyClaim', {
  description: 'A royalty statement that waits for a second person, or was returned (提成结算单). It does not count.',
})
export class RoyaltyClaimType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => RoyaltyClaimState, { description: 'Where the claim stands (提成状态).' }) state: RoyaltyClaimState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => [RoyaltyClaimAction], { description: described.availableActions })
  availableActions: RoyaltyClaimAction[];
  @Field(() => LocalDate, { description: 'First day of the period (结算期起).' }) periodFrom: string;
  @Field(() => LocalDate, { description: 'Last day of the period (结算期止).' }) periodTo: string;
  @Field(() => Yuan, { description: 'Sum that the royalty is taken of (提成基数), in yuan.' }) baseAmount: string;
  @Field(() => Yuan, { description: 'Royalty that the period earned (提成金额), in yuan.' }) amount: string;
  @Field(() => LocalDate, { description: 'Day of the statement (结算日).' }) statedOn: string;
  @Field(() => LocalDate, { description: 'Day on which the royalty falls due (到期日).' }) dueOn: string;
  @Field(() => String, { nullable: true, description: 'Why it was returned (退回原因).' }) reason: string | null;
  @Field({ description: described.evidenceSha256 }) evidenceSha256: string;
  evidenceId: string;
  draftedById: string;
}

@InputType({ description: 'A royalty statement for a period (提成结算).' })
export class RoyaltyInput {
  @Field(() => ID, { description: 'Id of the contract (合同标识).' }) contractId: string;
  @Field(() => LocalDate, { description: 'First day of the period (结算期起).' }) periodFrom: string;
  @Field(() => LocalDate, { description: 'Last day of the period (结算期止).' }) periodTo: string;
  @Field(() => Yuan, { description: 'Sum that the royalty is taken of (提成基数), in yuan.' }) baseAmount: string;
  @Field(() => Yuan, { description: 'Royalty that the period earned (提成金额), in yuan.' }) amount: string;
  @Field(() => LocalDate, { description: 'Day of the statement (结算日).' }) statedOn: string;
  @Field(() => LocalDate, { description: 'Day on which the royalty falls due (到期日).' }) dueOn: string;
  @Field(() => ID, { nullable: true, description: described.evidenceId }) evidenceId?: string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}
