import { described, LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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

@ObjectType({
  description: 'Buyer or seller (当事人). A masked party has no code and a name that tells its region only.',
})
export class Party {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the organisation on the platform (单位标识); null for others.',
  })
  organizationId: string | null;
  @Field({ description: 'Name on the paper (单位名称).' }) name: string;
  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' }) creditCode:
    string | null;
  @Field({ description: 'Division in which it sits (行政区划代码), six digits.' }) regionCode: string;
  @Field(() => Chosen, { nullable: true, description: 'Legal nature of the party (单位性质).' }) nature: Chosen | null;
}

@ObjectType('Instalment', { description: 'A part of what is owed, with its day (分期款).' })
export class InstalmentType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'Number of the instalment within its contract (期次), from 1.' }) seq: number;
  @Field(() => LocalDate, { description: 'Day on which it falls due (到期日).' }) dueOn: string;
  @Field(() => Yuan, { description: 'What is owed (应付金额), in yuan.' }) amount: string;
  @Field({ description: 'What must have happened before it is owed (付款条件).' }) condition: string;
  @Field(() => InstalmentState, { description: 'Whether it is due, overdue or paid (付款状态).' })
  state: InstalmentState;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => Yuan, { description: 'What arrived for it (已付金额), in yuan.' }) paidAmount: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the last money arrived (到账日).' }) paidOn:
    string | null;
  @Field(() => Yuan, { description: 'What of that went back (退款额), in yuan; it is not owed again.' })
  refundedAmount: string;
  @Field({ description: 'A royalty that was stated (提成), not a part of what was agreed.' }) royalty: boolean;
  @Field({
    description:
      'It fell due and stands in the ledger (已到期入账): an amendment may lower it, even to nothing, but not drop it.',
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
@ObjectType('Registration', { description: 'Where a contract’s registration stands (认定登记).' })
export class RegistrationType {
  @Field(() => RegistrationState, { description: 'Where the registration stands (登记状态).' })
  state: RegistrationState;
  @Field({ description: 'The state in the viewer’s language 状态名称.' }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field({ description: 'The certificate stands 登记有效.' }) registered: boolean;
  @Field(() => [RegistrationNextStep], { description: 'What the viewer may record next 可办步骤.' })
  availableSteps: RegistrationNextStep[];
  @Field(() => String, { nullable: true, description: 'Number that the registrar gave (登记编号).' }) number:
    string | null;
  @Field(() => Yuan, { nullable: true, description: 'Sum that the registrar registered (登记额), in yuan.' }) amount:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of registration (登记日期).' }) registeredOn:
    string | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused, sent back, changed or cancelled (原因).' })
  reason: string | null;
  @Field(() => Int, { description: 'How often it was submitted, supplements apart (申报次数).' }) attempt: number;
  @Field(() => LocalDate, { nullable: true, description: 'Day since which it stands so (状态起始日).' }) stateSince:
    string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which this step should be over, by the registrar’s days (办理期限).',
  })
  dueOn: string | null;
  @Field(() => Int, { nullable: true, description: 'Working days until then (剩余工作日); negative once it is past.' })
  workingDaysLeft: number | null;
}

@ObjectType({
  description: 'Whether the contract counts toward the year’s turnover (计入情况), with which sum, and why.',
})
export class Counting {
  @Field({ description: 'It counts as turnover (计入成交额).' }) counts: boolean;
  @Field(() => Int, { nullable: true, description: 'Year in which it counts (计入年度).' }) year: number | null;
  @Field(() => Yuan, { nullable: true, description: 'Sum that counts (计入金额), in yuan; null when nothing does.' })
  amount: string | null;
  @Field({ description: 'Why it does or does not, in the reader’s language (说明).' }) reason: string;
}

/** What one viewer sees of a contract; made only by `contract.view.ts`. */
@ObjectType('Contract', { description: 'A technology contract (技术合同) as this viewer sees it.' })
export class ContractType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => ContractState, { description: 'Where the contract stands (合同状态).' }) state: ContractState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [ContractAction], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: ContractAction[];
  @Field(() => [ContractStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: ContractStep[];
  @Field({ description: 'The viewer may edit the draft now 可编辑.' }) editable: boolean;
  @Field({ description: 'No step leads on from here 已办结.' }) closed: boolean;
  @Field({ description: 'It was signed and confirmed once 已签署确认.' }) confirmed: boolean;
  @Field(() => ContractKind, { description: 'Kind of technology contract (合同类别).' }) kind: ContractKind;
  @Field({ description: 'Name of the project on the paper (项目名称).' }) name: string;
  @Field(() => Party, { description: 'Lead party on the buying side (买方).' }) buyer: Party;
  @Field(() => Party, { description: 'Lead party on the selling side (卖方).' }) seller: Party;
  @Field(() => [Party], { description: 'Parties on the buyer’s side besides the lead (其他买方).' })
  furtherBuyers: Party[];
  @Field(() => [Party], { description: 'Parties on the seller’s side besides the lead (其他卖方).' })
  furtherSellers: Party[];
  @Field(() => ContractFormType, { description: 'The registration form’s own fields (登记表信息).' })
  form: ContractFormType;
  @Field(() => Yuan, { description: 'Contract total as signed (合同成交额), in yuan: the whole sum.' })
  totalAmount: string;
  @Field(() => Yuan, {
    description: 'Technology amount as signed (技术交易额), in yuan: the sum less equipment and materials.',
  })
  technologyAmount: string;
  @Field(() => Yuan, { description: 'Contract total with every confirmed amendment (现合同成交额), in yuan.' })
  currentTotal: string;
  @Field(() => Yuan, { description: 'Technology amount with every confirmed amendment (现技术交易额), in yuan.' })
  currentTechnology: string;
  @Field(() => Yuan, { description: 'Royalties stated so far (提成累计), in yuan.' }) royaltyTotal: string;
  @Field(() => Yuan, { description: 'All receipts (到账额), in yuan.' }) paidAmount: string;
  @Field(() => Yuan, { description: 'What of the receipts went back (退款额), in yuan.' }) refundedAmount: string;
  @Field(() => PaymentMode, { description: 'How it is paid (支付方式).' }) paymentMode: PaymentMode;
  @Field(() => PlanField, { description: 'Field of the plan (所属领域).' }) field: PlanField;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the parties signed (签订日期).' }) signedOn:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of the contract (有效期自).' }) validFrom:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the contract (有效期至).' }) validUntil:
    string | null;
  @Field(() => [InstalmentType], { description: 'What is owed, when (分期付款).' }) instalments: InstalmentType[];
  @Field(() => RegistrationType, { description: 'Where its registration stands (认定登记).' })
  registration: RegistrationType;
  @Field(() => Counting, { description: 'Whether and how it counts as turnover (计入情况).' }) counting: Counting;
  @Field({ description: 'The viewer may confirm it as the second person (可确认).' }) canConfirm: boolean;
  @Field({ description: 'The viewer may record receipts now (可登记到账).' }) canRecordPayment: boolean;
  @Field({ description: 'The viewer may record steps of its registration now (可办理认定登记).' }) canRegister: boolean;
  @Field({ description: 'The viewer may draft an amendment now (可变更).' }) canAmend: boolean;
  @Field({ description: 'The viewer may record refunds now (可登记退款).' }) canRefund: boolean;
  @Field({ description: 'The viewer may state a royalty now (可提成结算).' }) canStateRoyalty: boolean;
  @Field({ description: 'The viewer may file papers with it now (可归档文件).' }) canAddFile: boolean;
  @Field(() => [ReversedKind], { description: 'Kinds of records that the viewer may take back now (可冲正类型).' })
  canReverse: ReversedKind[];
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { description: described.updatedAt }) updatedAt: Date;
  /** For field resolvers; null and true for a masked row. Not part of the schema. */
  masked: boolean;
  matchId: string | null;
  scanId: string | null;
  draftedById: string | null;
  confirmedById: string | null;
}

@ObjectType({ description: 'A page of contracts (合同列表), with sums over all pages.' })
export class ContractPage extends Page(() => ContractType) {
  /** What was asked for; not part of the schema. */
  query: ContractQuery;
}

@ObjectType({ description: 'What contracts add up to (合同合计); four sums that are never mixed.' })
export class ContractSums {
  @Field(() => Yuan, { description: 'Contract totals with amendments (合同成交额), in yuan.' }) total: string;
  @Field(() => Yuan, { description: 'Technology amounts with amendments (技术交易额), in yuan.' }) technology: string;
  @Field(() => Yuan, { description: 'Sum that the registrar registered (登记额), in yuan.' }) registered: string;
  @Field(() => Yuan, { description: 'Receipts less refunds (到账额), in yuan.' }) paid: string;
}

@InputType({ description: 'Which contracts a list shows (合同筛选); all that the viewer may see without any.' })
export class ContractFilter {
  @Field(() => [ContractState], { nullable: true, description: 'Only these states (合同状态).' }) states?:
    ContractState[] | null;
  @Field(() => Int, { nullable: true, description: 'Only this year (年度).' }) year?: number | null;
  @Field(() => PlanField, { nullable: true, description: 'Only this field of the plan (所属领域).' })
  field?: PlanField | null;
  @Field(() => Int, { nullable: true, description: 'Only this month of the year (月份), 1 to 12.' }) month?:
    number | null;
  @Field(() => String, { nullable: true, description: 'Part of the name, the number or a party’s name (关键字).' })
  text?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'With true only the rows behind a figure of the cockpit (计入成交额), with false only the rest.',
  })
  counted?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that the viewer can confirm (待我确认).' })
  awaitingMe?: boolean | null;
}

@InputType({ description: 'Buyer or seller as it was typed (当事人).' })
export class PartyInput {
  @Field(() => ID, { nullable: true, description: 'Id of the organisation on the platform (单位标识).' })
  organizationId?: string | null;
  @Field({ description: 'Name on the paper (单位名称).' }) name: string;
  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' }) creditCode?:
    string | null;
  @Field({ description: 'Division in which it sits (行政区划代码), six digits.' }) regionCode: string;
  @Field(() => String, {
    nullable: true,
    description: 'Legal nature of the party (单位性质): an entry of the list partyNatures.',
  })
  nature?: string | null;
}

@InputType({ description: 'A line of the payment schedule (分期款).' })
export class InstalmentInput {
  @Field(() => LocalDate, { description: 'Day on which it falls due (到期日).' }) dueOn: string;
  @Field(() => Yuan, { description: 'What is owed (应付金额), in yuan.' }) amount: string;
  @Field(() => String, { nullable: true, description: 'What must have happened before it is owed (付款条件).' })
  condition?: string | null;
}

@InputType({ description: 'The whole of a contract’s draft, each time (合同草稿).' })
export class ContractDraftInput {
  @Field(() => ID, { nullable: true, description: 'Id of the match that it came out of (对接标识).' }) matchId?:
    string | null;
  @Field(() => ContractKind, { description: 'Kind of technology contract (合同类别).' }) kind: ContractKind;
  @Field({ description: 'Name of the project on the paper (项目名称).' }) name: string;
  @Field(() => PartyInput, { description: 'Lead party on the buying side (买方).' }) buyer: PartyInput;
  @Field(() => PartyInput, { description: 'Lead party on the selling side (卖方).' }) seller: PartyInput;
  @Field(() => [PartyInput], {
    nullable: true,
    description: 'Parties on the buyer’s side besides the lead (其他买方).',
  })
  furtherBuyers?: PartyInput[] | null;
  @Field(() => [PartyInput], {
    nullable: true,
    description: 'Parties on the seller’s side besides the lead (其他卖方).',
  })
  furtherSellers?: PartyInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Finer kind of contract (合同小类): an entry of the list subKinds.',
  })
  subKind?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Area of technology (技术领域): an entry of the list technologyAreas.',
  })
  technologyArea?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Kind of intellectual property (知识产权类别): an entry of the list ipKinds.',
  })
  ipKind?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Plan that it stems from (计划来源): an entry of the list planSources.',
  })
  planSource?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Social and economic goal (社会经济目标): an entry of the list goals.',
  })
  goal?: string | null;
  @Field(() => Yuan, { nullable: true, description: 'New investment expected of it (预计新增投入), in yuan.' })
  expectedInput?: string | null;
  @Field(() => Yuan, { nullable: true, description: 'New output value expected of it (预计新增产值), in yuan.' })
  expectedOutput?: string | null;
  @Field(() => String, { nullable: true, description: 'Currency of the paper (币种), three letters; CNY when absent.' })
  currency?: string | null;
  @Field(() => Yuan, { nullable: true, description: 'Sum on the paper in its currency (外币金额).' }) foreignAmount?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Yuan for one unit of the currency (汇率), at most six decimals.',
  })
  exchangeRate?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the exchange rate (汇率日期).' }) rateOn?:
    string | null;
  @Field(() => Yuan, { description: 'Contract total (合同成交额), in yuan: the whole sum.' }) totalAmount: string;
  @Field(() => Yuan, { description: 'Technology amount (技术交易额), in yuan; at most the total.' })
  technologyAmount: string;
  @Field(() => PaymentMode, { description: 'How it is paid (支付方式).' }) paymentMode: PaymentMode;
  @Field(() => PlanField, { description: 'Field of the plan (所属领域).' }) field: PlanField;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the parties signed (签订日期).' }) signedOn?:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of the contract (有效期自).' }) validFrom?:
    string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the contract (有效期至).' }) validUntil?:
    string | null;
  @Field(() => [InstalmentInput], { description: 'What is owed, when (分期付款); the whole list.' })
  instalments: InstalmentInput[];
  @Field(() => ID, { nullable: true, description: 'Id of the uploaded signed paper (扫描件).' }) scanId?: string | null;
}
