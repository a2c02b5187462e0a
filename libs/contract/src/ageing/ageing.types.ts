import { LocalDate, Page, Yuan, described } from '#kernel/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AgeBand } from './ageing.rules.js';

@ObjectType({ description: 'What of the overdue money falls into one band of age (账龄分段).' })
export class AgeBandSum {
  @Field(() => AgeBand, { description: 'Days overdue, as a band (账龄段).' }) band: AgeBand;
  @Field(() => Yuan, { description: 'Outstanding in this band (逾期金额), in yuan.' }) amount: string;
  @Field(() => Int, { description: 'Instalments in this band (笔数).' }) count: number;
}

@ObjectType({ description: 'What one payer owes, by how long (欠款方账龄).' })
export class PayerAgeing {
  @Field({ description: 'Names the payer in the filter of `overdueInstalments` (欠款方代码).' }) key: string;
  @Field({ description: 'Name of the payer (欠款方).' }) name: string;
  @Field(() => [AgeBandSum], { description: 'The same money by how long it is overdue (账龄分段).' })
  bands: AgeBandSum[];
  @Field(() => Yuan, { description: 'Outstanding altogether (逾期总额), in yuan.' }) amount: string;
  @Field(() => Int, { description: 'Overdue instalments (逾期笔数).' }) count: number;
  @Field(() => LocalDate, { description: 'Day on which the oldest of them fell due (最早到期日).' })
  oldestDueOn: string;
}

@ObjectType({ description: 'What is overdue (账龄), by how long; payers in order of what they owe.' })
export class Ageing {
  @Field(() => LocalDate, { description: 'Day on which the ageing was taken (统计日).' }) asOf: string;
  @Field(() => [AgeBandSum], { description: 'The same money by how long it is overdue (账龄分段).' })
  bands: AgeBandSum[];
  @Field(() => Yuan, { description: 'Outstanding altogether (逾期总额), in yuan.' }) amount: string;
  @Field(() => Int, { description: 'Overdue instalments altogether (逾期笔数).' }) count: number;
  @Field(() => [PayerAgeing], { description: 'The hundred who owe most (欠款方); none for whoever sees no names.' })
  payers: PayerAgeing[];
}

@ObjectType({ description: 'An instalment that is overdue (逾期款).' })
export class OverdueInstalment {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ID, { description: 'Id of the contract (合同标识).' }) contractId: string;
  @Field({ description: 'Number of the contract (合同编号).' }) contractCode: string;
  @Field({ description: 'Name of the project (项目名称).' }) contractName: string;
  @Field({ description: 'Who owes it (付款方).' }) payer: string;
  @Field({ description: 'Who is to receive it (收款方).' }) payee: string;
  @Field(() => Int, { description: 'Number of the instalment within its contract (期次), from 1.' }) seq: number;
  @Field(() => LocalDate, { description: 'Day on which it fell due (到期日).' }) dueOn: string;
  @Field(() => Int, { description: 'Days since it fell due (逾期天数).' }) daysLate: number;
  @Field(() => AgeBand, { description: 'Days overdue, as a band (账龄段).' }) band: AgeBand;
  @Field(() => Yuan, { description: 'What was owed (应付金额), in yuan.' }) amount: string;
  @Field(() => Yuan, { description: 'What is still owed (未付金额), in yuan.' }) outstanding: string;
}

@ObjectType({ description: 'A page of overdue instalments (逾期款列表).' })
export class OverdueInstalmentPage extends Page(() => OverdueInstalment) {}

@InputType({ description: 'Which overdue instalments a list shows (逾期筛选); all of them without any.' })
export class OverdueFilter {
  @Field(() => AgeBand, { nullable: true, description: 'Only this band of age (账龄段).' }) band?: AgeBand | null;
  @Field(() => String, { nullable: true, description: 'Only this payer (欠款方), by the key that the ageing answers.' })
  payer?: string | null;
}
