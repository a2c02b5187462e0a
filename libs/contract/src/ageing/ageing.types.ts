import { LocalDate, Page, Yuan } from '#kernel/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AgeBand } from './ageing.rules.js';

@ObjectType()
export class AgeBandSum {
  @Field(() => AgeBand) band: AgeBand;
  @Field(() => Yuan) amount: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'What one payer owes, by how long.' })
export class PayerAgeing {
  @Field({ description: 'Names the payer in the filter of `overdueInstalments`.' }) key: string;
  @Field() name: string;
  @Field(() => [AgeBandSum]) bands: AgeBandSum[];
  @Field(() => Yuan) amount: string;
  @Field(() => Int) count: number;
  @Field(() => LocalDate) oldestDueOn: string;
}

@ObjectType({ description: 'What is overdue, by how long; payers in order of what they owe.' })
export class Ageing {
  @Field(() => LocalDate) asOf: string;
  @Field(() => [AgeBandSum]) bands: AgeBandSum[];
  @Field(() => Yuan) amount: string;
  @Field(() => Int) count: number;
  @Field(() => [PayerAgeing], { description: 'The hundred who owe most; none for whoever sees no names.' })
  payers: PayerAgeing[];
}

@ObjectType({ description: 'An instalment that is overdue.' })
export class OverdueInstalment {
  @Field(() => ID) id: string;
  @Field(() => ID) contractId: string;
  @Field() contractCode: string;
  @Field() contractName: string;
  @Field() payer: string;
  @Field() payee: string;
  @Field(() => Int) seq: number;
  @Field(() => LocalDate) dueOn: string;
  @Field(() => Int) daysLate: number;
  @Field(() => AgeBand) band: AgeBand;
  @Field(() => Yuan) amount: string;
  @Field(() => Yuan) outstanding: string;
}

@ObjectType()
export class OverdueInstalmentPage extends Page(() => OverdueInstalment) {}

@InputType()
export class OverdueFilter {
  @Field(() => AgeBand, { nullable: true }) band?: AgeBand | null;
  @Field(() => String, { nullable: true, description: 'The key of a payer.' }) payer?: string | null;
}
