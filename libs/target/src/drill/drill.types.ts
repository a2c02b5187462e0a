import { LocalDate, Page, Yuan, described } from '#kernel/graphql';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType({
  description: 'Which part of a figure (钻取条件): the keys that the breakdowns answer. All of it without any.',
})
export class CockpitSlice {
  @Field(() => Int, { nullable: true, description: 'Month of the year (月份), 1 to 12.' }) month?: number | null;
  @Field(() => String, { nullable: true, description: 'Field of the plan (所属领域).' }) field?: string | null;
  @Field(() => String, { nullable: true, description: 'Kind of contract (合同类别).' }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Id of the selling institute (院所).' }) institute?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Size of the buying firm (企业规模).' }) size?: string | null;
  @Field(() => String, { nullable: true, description: 'Between Shanghai and Sanming (沪明合作): YES or NO.' }) huming?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Stage of the match (对接阶段).' }) stage?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined, as a code (拒绝原因).' }) reason?:
    string | null;
  @Field(() => String, { nullable: true, description: 'The broker’s id (技术经理人); empty for nobody.' }) broker?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Beyond the days of its stage (超期): YES or NO.' }) late?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'On the way from lead to intent is OPEN; OVER otherwise (在办情况).',
  })
  standing?: string | null;
  @Field(() => String, { nullable: true, description: 'How long overdue (账龄段).' }) band?: string | null;
}

@ObjectType({ description: 'A row behind a figure (明细). Without names for whoever may not see them.' })
export class CockpitRow {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the contract or of the posting (名称); absent from a masked row.',
  })
  title: string | null;
  @Field(() => String, { nullable: true, description: 'Field of the plan in the reader’s language (所属领域).' })
  fieldLabel: string | null;
  @Field(() => String, { nullable: true, description: 'County of the buying side (买方所在县区).' }) region:
    string | null;
  @Field(() => Yuan, { description: 'What the row adds to the figure (金额), in yuan.' }) amount: string;
  @Field(() => Float, { nullable: true, description: 'Days of the row (天数), where the figure is one of days.' })
  days: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day to which the row belongs (日期).' }) on: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the contract (合同标识); null for other rows and masked ones.',
  })
  contractId: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of the match (对接标识); null for other rows and masked ones.' })
  matchId: string | null;
  @Field({ description: 'Names are kept from this viewer (已脱敏).' }) masked: boolean;
}

@ObjectType({ description: 'A page of the rows behind a figure (明细列表).' })
export class CockpitRowPage extends Page(() => CockpitRow) {
  @Field(() => Yuan, { description: 'All rows added up (合计), in yuan: the figure itself.' }) amount: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Median of the days (中位天数), where the figure is one of days.',
  })
  medianDays: number | null;
}

@ObjectType({ description: 'One part of a figure (构成项).' })
export class CockpitPart {
  @Field({ description: 'Key by which a slice opens it (分项代码).' }) key: string;
  @Field({ description: 'Its name in the reader’s language (分项名称).' }) label: string;
  @Field(() => Yuan, { description: 'Its sum (金额), in yuan.' }) amount: string;
  @Field(() => Int, { description: 'Rows that it is made of (数量).' }) count: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Median of the days (中位天数), where the figure is one of days.',
  })
  medianDays: number | null;
}

@ObjectType({ description: 'The year’s figures cut by what they are made of (构成分析); every part opens by its key.' })
export class CockpitBreakdown {
  @Field(() => Int, { description: 'The year that is told of (年度).' }) year: number;
  @Field(() => [CockpitPart], { description: 'Signed by kind of contract (按合同类别).' }) byKind: CockpitPart[];
  @Field(() => [CockpitPart], {
    description: 'Signed by selling institute (按院所), the twenty largest; named only for whoever may see names.',
  })
  byInstitute: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Signed by size of the buying firm (按企业规模).' }) bySize: CockpitPart[];
  @Field(() => CockpitPart, { description: 'Signed between Shanghai and Sanming (沪明合作).' }) huming: CockpitPart;
  @Field(() => Float, { description: 'That over all that is signed (沪明占比), 0 to 1.' }) humingShare: number;
  @Field(() => [CockpitPart], { description: 'Days that matches stayed at each stage (各阶段停留天数).' })
  stageDays: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Declined matches by coded reason (拒绝原因).' }) declined: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Overdue instalments by how long (逾期账龄).' }) overdue: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Open matches by broker (技术经理人在办).' }) brokers: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Of these, the late ones (超期在办).' }) brokersLate: CockpitPart[];
}
