import { described, LocalDate, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AmendmentAction, AmendmentKind, AmendmentState } from './amendment.states.js';

@ObjectType({ description: 'An instalment as it was or will be (计划分期款).' })
export class PlannedInstalment {
  @Field(() => LocalDate, { description: 'Day on which it falls due (到期日).' }) dueOn: string;
  @Field(() => Yuan, { description: 'What is owed (应付金额), in yuan.' }) amount: string;
  @Field({ description: 'What must have happened before it is owed (付款条件).' }) condition: string;
}

@ObjectType({
  description: 'A line of the payment schedule before and after an amendment (付款计划变更); null where there is none.',
})
export class ScheduleChange {
  @Field(() => ID, { nullable: true, description: 'Id of the instalment (分期标识); null when it is new.' })
  instalmentId: string | null;
  @Field(() => Int, { description: 'Number of the line (期次), from 1.' }) seq: number;
  @Field(() => PlannedInstalment, { nullable: true, description: 'The line before (变更前); null when it is new.' })
  before: PlannedInstalment | null;
  @Field(() => PlannedInstalment, {
    nullable: true,
    description: 'The line afterwards (变更后); null when it was dropped.',
  })
  after: PlannedInstalment | null;
}

@ObjectType({ description: 'A step of an amendment that the viewer may take 合同变更可办步骤.' })
export class AmendmentStep extends Step(
  () => AmendmentAction,
  () => AmendmentState,
) {}

/** What one viewer sees of an amendment; made only by `amendment.view.ts`. */
@ObjectType('Amendment', {
  description:
    'A change of the contract (变更) or a supplementary agreement (补充协议), with what stood before and what stands after.',
})
export class AmendmentType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'Number of the amendment within its contract (序号), from 1.' }) seq: number;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => AmendmentKind, { description: 'A change or a supplementary agreement (变更类型).' }) kind: AmendmentKind;
  @Field(() => AmendmentState, { description: 'Where the amendment stands (变更状态).' }) state: AmendmentState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'No step leads on from here 已办结.' }) closed: boolean;
  @Field(() => [AmendmentAction], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: AmendmentAction[];
  @Field(() => [AmendmentStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: AmendmentStep[];
  @Field({ description: 'The viewer may still change the draft (可编辑).' }) editable: boolean;
  @Field({ description: 'What it changes, in a sentence (变更内容).' }) summary: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the parties signed it (签订日期).' }) signedOn:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day from which it holds (生效日).' }) effectiveOn:
    string | null;
  @Field(() => Yuan, { description: 'Contract total before (变更前合同成交额), in yuan.' }) totalBefore: string;
  @Field(() => Yuan, { description: 'Contract total afterwards (变更后合同成交额), in yuan.' }) totalAfter: string;
  @Field(() => Yuan, { description: 'What it adds to the total (成交额增减), in yuan; negative when it lowers it.' })
  totalDelta: string;
  @Field(() => Yuan, { description: 'Technology amount before (变更前技术交易额), in yuan.' }) technologyBefore: string;
  @Field(() => Yuan, { description: 'Technology amount afterwards (变更后技术交易额), in yuan.' })
  technologyAfter: string;
  @Field(() => Yuan, {
    nullable: true,
    description: 'Sum on the paper of a contract in another currency before (变更前外币金额).',
  })
  foreignBefore: string | null;
  @Field(() => Yuan, {
    nullable: true,
    description: 'Sum on the paper in its own currency afterwards (变更后外币金额).',
  })
  foreignAfter: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the contract before (变更前有效期至).' })
  validUntilBefore: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the contract afterwards (变更后有效期至).' })
  validUntilAfter: string | null;
  @Field(() => [ScheduleChange], { description: 'Payment schedule line by line, before and after (付款计划变更).' })
  schedule: ScheduleChange[];
  @Field(() => Date, { nullable: true, description: 'When a second person confirmed it (确认时间).' })
  confirmedAt: Date | null;
  /** For field resolvers; not part of the schema. */
  scanId: string | null;
  draftedById: string;
  confirmedById: string | null;
}

@InputType({ description: 'A line of the payment schedule afterwards (付款计划).' })
export class ScheduleInput {
  @Field(() => ID, { nullable: true, description: 'Id of the instalment that goes on (分期标识); a new one without.' })
  instalmentId?: string | null;
  @Field(() => LocalDate, { description: 'Day on which it falls due (到期日).' }) dueOn: string;
  @Field(() => Yuan, { description: 'What is owed (应付金额), in yuan.' }) amount: string;
  @Field(() => String, { nullable: true, description: 'What must have happened before it is owed (付款条件).' })
  condition?: string | null;
}

@InputType({
  description: 'How the contract shall stand afterwards, whole (变更内容). Instalments that are left out are dropped.',
})
export class AmendmentInput {
  @Field(() => AmendmentKind, { description: 'A change or a supplementary agreement (变更类型).' }) kind: AmendmentKind;
  @Field({ description: 'What it changes, in a sentence (变更内容).' }) summary: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the parties signed it (签订日期).' }) signedOn?:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day from which it holds (生效日).' }) effectiveOn?:
    string | null;
  @Field(() => Yuan, { description: 'Contract total afterwards (合同成交额), in yuan.' }) totalAmount: string;
  @Field(() => Yuan, { description: 'Technology amount afterwards (技术交易额), in yuan.' }) technologyAmount: string;
  @Field(() => Yuan, {
    nullable: true,
    description: 'Of a contract in another currency: the sum on the paper afterwards (外币金额).',
  })
  foreignAmount?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the contract afterwards (有效期至).' })
  validUntil?: string | null;
  @Field(() => [ScheduleInput], { description: 'Payment schedule afterwards, whole (付款计划).' })
  instalments: ScheduleInput[];
  @Field(() => ID, { nullable: true, description: 'Id of the uploaded signed paper (扫描件).' }) scanId?: string | null;
}
