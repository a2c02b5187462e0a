import { LocalDate, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AmendmentAction, AmendmentKind, AmendmentState } from './amendment.states.js';

registerEnumType(AmendmentKind, { name: 'AmendmentKind' });
registerEnumType(AmendmentState, { name: 'AmendmentState' });
registerEnumType(AmendmentAction, { name: 'AmendmentAction' });

@ObjectType({ description: 'An instalment as it was or will be.' })
export class PlannedInstalment {
  @Field(() => LocalDate) dueOn: string;
  @Field(() => Yuan) amount: string;
  @Field() condition: string;
}

@ObjectType({ description: 'A line of the schedule before and after an amendment; null where there is none.' })
export class ScheduleChange {
  @Field(() => ID, { nullable: true }) instalmentId: string | null;
  @Field(() => Int) seq: number;
  @Field(() => PlannedInstalment, { nullable: true }) before: PlannedInstalment | null;
  @Field(() => PlannedInstalment, { nullable: true }) after: PlannedInstalment | null;
}

@ObjectType({ description: 'A step of an amendment that the viewer may take 合同变更可办步骤.' })
export class AmendmentStep extends Step(
  () => AmendmentAction,
  () => AmendmentState,
) {}

/** What one viewer sees of an amendment; made only by `amendment.view.ts`. */
@ObjectType('Amendment', { description: '变更 or 补充协议, with what stood before and what stands after.' })
export class AmendmentType {
  @Field(() => ID) id: string;
  @Field(() => Int) seq: number;
  @Field(() => Int) version: number;
  @Field(() => AmendmentKind) kind: AmendmentKind;
  @Field(() => AmendmentState) state: AmendmentState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'No step leads on from here 已办结.' }) closed: boolean;
  @Field(() => [AmendmentAction], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: AmendmentAction[];
  @Field(() => [AmendmentStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: AmendmentStep[];
  @Field() editable: boolean;
  @Field() summary: string;
  @Field(() => LocalDate, { nullable: true }) signedOn: string | null;
  @Field(() => LocalDate, { nullable: true }) effectiveOn: string | null;
  @Field(() => Yuan) totalBefore: string;
  @Field(() => Yuan) totalAfter: string;
  @Field(() => Yuan, { description: 'What it adds to the total; negative when it lowers it.' }) totalDelta: string;
  @Field(() => Yuan) technologyBefore: string;
  @Field(() => Yuan) technologyAfter: string;
  @Field(() => Yuan, { nullable: true, description: 'The sum on the paper of a contract in another currency.' })
  foreignBefore: string | null;
  @Field(() => Yuan, { nullable: true }) foreignAfter: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntilBefore: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntilAfter: string | null;
  @Field(() => [ScheduleChange]) schedule: ScheduleChange[];
  @Field(() => Date, { nullable: true }) confirmedAt: Date | null;
  /** For field resolvers; not part of the schema. */
  scanId: string | null;
  draftedById: string;
  confirmedById: string | null;
}

@InputType()
export class ScheduleInput {
  @Field(() => ID, { nullable: true, description: 'The instalment that goes on; a new one without.' }) instalmentId?:
    string | null;
  @Field(() => LocalDate) dueOn: string;
  @Field(() => Yuan) amount: string;
  @Field(() => String, { nullable: true }) condition?: string | null;
}

@InputType({
  description: 'How the contract shall stand afterwards, whole. Instalments that are left out are dropped.',
})
export class AmendmentInput {
  @Field(() => AmendmentKind) kind: AmendmentKind;
  @Field() summary: string;
  @Field(() => LocalDate, { nullable: true }) signedOn?: string | null;
  @Field(() => LocalDate, { nullable: true }) effectiveOn?: string | null;
  @Field(() => Yuan) totalAmount: string;
  @Field(() => Yuan) technologyAmount: string;
  @Field(() => Yuan, {
    nullable: true,
    description: 'Of a contract in another currency: the sum on the paper afterwards.',
  })
  foreignAmount?: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil?: string | null;
  @Field(() => [ScheduleInput]) instalments: ScheduleInput[];
  @Field(() => ID, { nullable: true }) scanId?: string | null;
}
