import { described, LocalDate, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
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

@ObjectType({ description: 'A step of a royalty claim that the viewer may take 提成结算可办步骤.' })
export class RoyaltyClaimStep extends Step(
  () => RoyaltyClaimAction,
  () => RoyaltyClaimState,
) {}

@ObjectType('RoyaltyClaim', {
  description: 'A royalty statement that waits for a second person, or was returned (提成结算单). It does not count.',
})
export class RoyaltyClaimType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => RoyaltyClaimState, { description: 'Where the claim stands (提成状态).' }) state: RoyaltyClaimState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'No step leads on from here 已办结.' }) closed: boolean;
  @Field(() => [RoyaltyClaimAction], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: RoyaltyClaimAction[];
  @Field(() => [RoyaltyClaimStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: RoyaltyClaimStep[];
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
