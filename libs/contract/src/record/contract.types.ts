import { LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Chosen, ContractFormType } from '../core/contract.form.types.js';
import {
  ContractAction,
  ContractKind,
  ContractState,
  InstalmentState,
  PaymentMode,
  RegistrationAction,
  RegistrationState,
} from '../core/contract.states.js';
import { ReversedKind } from '../payment/reversal.entity.js';
import type { ContractQuery } from './contract.repository.js';

registerEnumType(ReversedKind, { name: 'ReversedKind' });
registerEnumType(ContractState, { name: 'ContractState' });
registerEnumType(ContractAction, { name: 'ContractAction' });
registerEnumType(ContractKind, {
  name: 'ContractKind',
  description: 'Kinds of technology contract (Civil Code 843–887).',
});
registerEnumType(PaymentMode, { name: 'PaymentMode', description: 'Ways to pay (Civil Code 846).' });
registerEnumType(InstalmentState, { name: 'InstalmentState' });
registerEnumType(RegistrationState, { name: 'RegistrationState' });
registerEnumType(RegistrationAction, {
  name: 'RegistrationAction',
  description: 'What is done with a registration 认定登记操作.',
  valuesMap: {
    PRECHECK: { description: 'The centre begins its pre-check 开始预审.' },
    SUBMIT: { description: 'It goes to the registrar 提交登记.' },
    ASK_SUPPLEMENT: { description: 'The registrar asks for a supplement 要求补正.' },
    REGISTER: { description: 'The registrar registers it 准予登记.' },
    REFUSE: { description: 'The registrar refuses 不予登记.' },
    CHANGE: { description: 'The certificate is changed 登记变更.' },
    CANCEL: { description: 'The certificate is cancelled 登记注销.' },
  },
});

@ObjectType({ description: 'Buyer or seller. A masked party has no code and a name that tells its region only.' })
export class Party {
  @Field(() => ID, { nullable: true }) organizationId: string | null;
  @Field() name: string;
  @Field(() => String, { nullable: true }) creditCode: string | null;
  @Field() regionCode: string;
  @Field(() => Chosen, { nullable: true, description: '单位性质' }) nature: Chosen | null;
}

@ObjectType('Instalment')
export class InstalmentType {
  @Field(() => ID) id: string;
  @Field(() => Int) seq: number;
  @Field(() => LocalDate) dueOn: string;
  @Field(() => Yuan) amount: string;
  @Field() condition: string;
  @Field(() => InstalmentState) state: InstalmentState;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => Yuan) paidAmount: string;
  @Field(() => LocalDate, { nullable: true }) paidOn: string | null;
  @Field(() => Yuan) refundedAmount: string;
  @Field({ description: 'A royalty that was stated, not a part of what was agreed.' }) royalty: boolean;
  @Field({
    description: 'It fell due and stands in the ledger: an amendment may lower it, even to nothing, but not drop it.',
  })
  fixed: boolean;
  @Field({ description: 'The viewer may record a receipt for it 可登记到账.' }) canRecordPayment: boolean;
  @Field({ description: 'The viewer may record that money of it went back 可登记退款.' }) canRefund: boolean;
}

@ObjectType({ description: 'A step of a registration that the viewer may record 认定登记可办步骤.' })
export class RegistrationNextStep extends Step(
  () => RegistrationAction,
  () => RegistrationState,
) {}

@ObjectType({ description: 'A step of a contract that the viewer may take 合同可办步骤.' })
export class ContractStep extends Step(
  () => ContractAction,
  () => ContractState,
) {}

@ObjectType('Registration')
export class RegistrationType {
  @Field(() => RegistrationState) state: RegistrationState;
  @Field({ description: 'The state in the viewer’s language 状态名称.' }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'The certificate stands 登记有效.' }) registered: boolean;
  @Field(() => [RegistrationNextStep], { description: 'What the viewer may record next 可办步骤.' })
  availableSteps: RegistrationNextStep[];
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => Yuan, { nullable: true }) amount: string | null;
  @Field(() => LocalDate, { nullable: true }) registeredOn: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Int, { description: 'How often it was submitted, supplements apart.' }) attempt: number;
  @Field(() => LocalDate, { nullable: true, description: 'The day since which it stands so.' }) stateSince:
    string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day by which this step should be over, by the registrar’s days.',
  })
  dueOn: string | null;
  @Field(() => Int, { nullable: true, description: 'Working days until then; negative once it is past.' })
  workingDaysLeft: number | null;
}

@ObjectType({ description: 'Whether the contract counts toward the year’s turnover, with which sum, and why.' })
export class Counting {
  @Field() counts: boolean;
  @Field(() => Int, { nullable: true }) year: number | null;
  @Field(() => Yuan, { nullable: true }) amount: string | null;
  @Field() reason: string;
}

/** What one viewer sees of a contract; made only by `contract.view.ts`. */
@ObjectType('Contract')
export class ContractType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => Int) version: number;
  @Field(() => ContractState) state: ContractState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [ContractAction], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: ContractAction[];
  @Field(() => [ContractStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: ContractStep[];
  @Field({ description: 'The viewer may edit the draft now 可编辑.' }) editable: boolean;
  @Field({ description: 'No step leads on from here 已办结.' }) closed: boolean;
  @Field({ description: 'It was signed and confirmed once 已签署确认.' }) confirmed: boolean;
  @Field(() => ContractKind) kind: ContractKind;
  @Field() name: string;
  @Field(() => Party) buyer: Party;
  @Field(() => Party) seller: Party;
  @Field(() => [Party], { description: 'Parties on the buyer’s side besides the lead.' }) furtherBuyers: Party[];
  @Field(() => [Party], { description: 'Parties on the seller’s side besides the lead.' }) furtherSellers: Party[];
  @Field(() => ContractFormType) form: ContractFormType;
  @Field(() => Yuan, { description: '合同成交额 as signed: the whole sum.' }) totalAmount: string;
  @Field(() => Yuan, { description: '技术交易额 as signed: the sum less equipment and materials.' })
  technologyAmount: string;
  @Field(() => Yuan, { description: '合同成交额 with every confirmed amendment.' }) currentTotal: string;
  @Field(() => Yuan, { description: '技术交易额 with every confirmed amendment.' }) currentTechnology: string;
  @Field(() => Yuan, { description: '提成 stated so far.' }) royaltyTotal: string;
  @Field(() => Yuan, { description: 'All receipts.' }) paidAmount: string;
  @Field(() => Yuan, { description: 'What of the receipts went back.' }) refundedAmount: string;
  @Field(() => PaymentMode) paymentMode: PaymentMode;
  @Field(() => PlanField) field: PlanField;
  @Field(() => LocalDate, { nullable: true }) signedOn: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil: string | null;
  @Field(() => [InstalmentType]) instalments: InstalmentType[];
  @Field(() => RegistrationType) registration: RegistrationType;
  @Field(() => Counting) counting: Counting;
  @Field() canConfirm: boolean;
  @Field() canRecordPayment: boolean;
  @Field() canRegister: boolean;
  @Field() canAmend: boolean;
  @Field() canRefund: boolean;
  @Field() canStateRoyalty: boolean;
  @Field() canAddFile: boolean;
  @Field(() => [ReversedKind], { description: 'What kinds of records can be taken back 冲正 now.' })
  canReverse: ReversedKind[];
  @Field(() => Date) createdAt: Date;
  @Field(() => Date) updatedAt: Date;
  /** For field resolvers; null and true for a masked row. Not part of the schema. */
  masked: boolean;
  matchId: string | null;
  scanId: string | null;
  draftedById: string | null;
  confirmedById: string | null;
}

@ObjectType()
export class ContractPage extends Page(() => ContractType) {
  /** What was asked for; not part of the schema. */
  query: ContractQuery;
}

@ObjectType({ description: 'What contracts add up to; four sums that are never mixed.' })
export class ContractSums {
  @Field(() => Yuan, { description: '合同成交额 with amendments' }) total: string;
  @Field(() => Yuan, { description: '技术交易额 with amendments' }) technology: string;
  @Field(() => Yuan, { description: '登记额' }) registered: string;
  @Field(() => Yuan, { description: 'Receipts less refunds' }) paid: string;
}

@InputType()
export class ContractFilter {
  @Field(() => [ContractState], { nullable: true }) states?: ContractState[] | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => PlanField, { nullable: true }) field?: PlanField | null;
  @Field(() => Int, { nullable: true }) month?: number | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'The rows behind a figure of the cockpit.' }) counted?:
    boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that the viewer can confirm.' }) awaitingMe?:
    boolean | null;
}

@InputType()
export class PartyInput {
  @Field(() => ID, { nullable: true }) organizationId?: string | null;
  @Field() name: string;
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field() regionCode: string;
  @Field(() => String, { nullable: true, description: 'An entry of the list partyNatures.' }) nature?: string | null;
}

@InputType()
export class InstalmentInput {
  @Field(() => LocalDate) dueOn: string;
  @Field(() => Yuan) amount: string;
  @Field(() => String, { nullable: true }) condition?: string | null;
}

@InputType({ description: 'The whole of a draft, each time.' })
export class ContractDraftInput {
  @Field(() => ID, { nullable: true }) matchId?: string | null;
  @Field(() => ContractKind) kind: ContractKind;
  @Field() name: string;
  @Field(() => PartyInput) buyer: PartyInput;
  @Field(() => PartyInput) seller: PartyInput;
  @Field(() => [PartyInput], { nullable: true }) furtherBuyers?: PartyInput[] | null;
  @Field(() => [PartyInput], { nullable: true }) furtherSellers?: PartyInput[] | null;
  @Field(() => String, { nullable: true }) subKind?: string | null;
  @Field(() => String, { nullable: true }) technologyArea?: string | null;
  @Field(() => String, { nullable: true }) ipKind?: string | null;
  @Field(() => String, { nullable: true }) planSource?: string | null;
  @Field(() => String, { nullable: true }) goal?: string | null;
  @Field(() => Yuan, { nullable: true }) expectedInput?: string | null;
  @Field(() => Yuan, { nullable: true }) expectedOutput?: string | null;
  @Field(() => String, { nullable: true, description: 'Three letters; CNY when absent.' }) currency?: string | null;
  @Field(() => Yuan, { nullable: true, description: 'The sum on the paper in its currency.' }) foreignAmount?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Yuan for one unit, at most six decimals.' }) exchangeRate?:
    string | null;
  @Field(() => LocalDate, { nullable: true }) rateOn?: string | null;
  @Field(() => Yuan) totalAmount: string;
  @Field(() => Yuan) technologyAmount: string;
  @Field(() => PaymentMode) paymentMode: PaymentMode;
  @Field(() => PlanField) field: PlanField;
  @Field(() => LocalDate, { nullable: true }) signedOn?: string | null;
  @Field(() => LocalDate, { nullable: true }) validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil?: string | null;
  @Field(() => [InstalmentInput]) instalments: InstalmentInput[];
  @Field(() => ID, { nullable: true }) scanId?: string | null;
}
