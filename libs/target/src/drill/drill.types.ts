import { LocalDate, Page, Yuan } from '#kernel/graphql';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'Which part of a figure: the keys that the breakdowns answer. All of it without any.' })
export class CockpitSlice {
  @Field(() => Int, { nullable: true }) month?: number | null;
  @Field(() => String, { nullable: true }) field?: string | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true }) institute?: string | null;
  @Field(() => String, { nullable: true, description: 'Size of the buying firm.' }) size?: string | null;
  @Field(() => String, { nullable: true, description: '沪明: YES or NO.' }) huming?: string | null;
  @Field(() => String, { nullable: true }) stage?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The broker’s id; empty for nobody.' }) broker?: string | null;
  @Field(() => String, { nullable: true, description: 'YES or NO.' }) late?: string | null;
  @Field(() => String, { nullable: true, description: 'OPEN: on the way from lead to intent; OVER otherwise.' })
  standing?: string | null;
  @Field(() => String, { nullable: true, description: 'How long overdue.' }) band?: string | null;
}

@ObjectType({ description: 'A row behind a figure. Without names for whoever may not see them.' })
export class CockpitRow {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => String, { nullable: true, description: 'Absent from a masked row.' }) title: string | null;
  @Field(() => String, { nullable: true }) fieldLabel: string | null;
  @Field(() => String, { nullable: true, description: 'The county of the buying side.' }) region: string | null;
  @Field(() => Yuan) amount: string;
  @Field(() => Float, { nullable: true }) days: number | null;
  @Field(() => LocalDate, { nullable: true }) on: string | null;
  @Field(() => ID, { nullable: true }) contractId: string | null;
  @Field(() => ID, { nullable: true }) matchId: string | null;
  @Field() masked: boolean;
}

@ObjectType()
export class CockpitRowPage extends Page(() => CockpitRow) {
  @Field(() => Yuan, { description: 'All rows added up: the figure itself.' }) amount: string;
  @Field(() => Float, { nullable: true, description: 'The median of the days, where the figure is one.' }) medianDays:
    number | null;
}

@ObjectType({ description: 'One part of a figure.' })
export class CockpitPart {
  @Field() key: string;
  @Field() label: string;
  @Field(() => Yuan) amount: string;
  @Field(() => Int) count: number;
  @Field(() => Float, { nullable: true }) medianDays: number | null;
}

@ObjectType({ description: 'The year’s figures cut by what they are made of; every part opens by its key.' })
export class CockpitBreakdown {
  @Field(() => Int) year: number;
  @Field(() => [CockpitPart]) byKind: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'The twenty largest; named only for whoever may see names.' })
  byInstitute: CockpitPart[];
  @Field(() => [CockpitPart]) bySize: CockpitPart[];
  @Field(() => CockpitPart, { description: '沪明: between Shanghai and Sanming.' }) huming: CockpitPart;
  @Field(() => Float, { description: '沪明 over all that is signed.' }) humingShare: number;
  @Field(() => [CockpitPart]) stageDays: CockpitPart[];
  @Field(() => [CockpitPart]) declined: CockpitPart[];
  @Field(() => [CockpitPart]) overdue: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Open matches by broker.' }) brokers: CockpitPart[];
  @Field(() => [CockpitPart], { description: 'Of these, the late ones.' }) brokersLate: CockpitPart[];
}
