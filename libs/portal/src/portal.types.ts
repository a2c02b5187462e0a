import { LocalDate, PageInfo, Yuan } from '#kernel/graphql';
import { defineEnum } from '#kernel/values';
import { CooperationMode, Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PortalKind } from './portal.kinds.js';

export const PortalSort = defineEnum('PortalSort', 'In which order hits are shown 排序.', {
  RELEVANCE: { zh: '相关度', en: 'Relevance' },
  NEWEST: { zh: '最新发布', en: 'Newest' },
  DEADLINE: { zh: '截止日期从近到远', en: 'Nearest deadline' },
  BUDGET_HIGH: { zh: '金额从高到低', en: 'Highest sum' },
  TRL_HIGH: { zh: '成熟度从高到低', en: 'Most mature' },
});
export type PortalSort = keyof typeof PortalSort;

@ObjectType({ description: 'One thing found. Marked texts carry U+E000 … U+E001, never HTML.' })
export class PortalHit {
  @Field(() => PortalKind) kind: PortalKind;
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field() title: string;
  @Field() titleHighlighted: string;
  @Field() snippetHighlighted: string;
  @Field(() => PlanField, { nullable: true }) field: PlanField | null;
  @Field(() => Int, { nullable: true }) trl: number | null;
  @Field(() => [CooperationMode]) modes: CooperationMode[];
  @Field(() => Yuan, { nullable: true }) amountMin: string | null;
  @Field(() => Yuan, { nullable: true }) amountMax: string | null;
  @Field(() => String, { nullable: true }) regionName: string | null;
  @Field(() => String, { nullable: true }) organizationName: string | null;
  @Field(() => String, { nullable: true }) organizationHint: string | null;
  @Field() masked: boolean;
  @Field() isPaper: boolean;
  @Field(() => LocalDate, { nullable: true }) deadline: string | null;
  @Field(() => Date) publishedAt: Date;
}

@ObjectType()
export class FacetValue {
  @Field() value: string;
  @Field() label: string;
  @Field(() => Int) count: number;
}

@ObjectType()
export class Facet {
  @Field() name: string;
  @Field() label: string;
  @Field(() => [FacetValue]) values: FacetValue[];
}

@ObjectType()
export class PortalResults {
  @Field(() => [PortalHit]) hits: PortalHit[];
  @Field(() => Int) totalCount: number;
  @Field(() => [FacetValue]) kindCounts: FacetValue[];
  @Field(() => [Facet]) facets: Facet[];
  @Field(() => PageInfo) pageInfo: PageInfo;
  @Field(() => String, { nullable: true }) correctedQuery: string | null;
  @Field(() => [String], { description: 'What could be tried when little was found.' }) suggestions: string[];
}

@InputType()
export class PortalFilter {
  @Field(() => [PlanField], { nullable: true }) fields?: PlanField[];
  @Field(() => [Int], { nullable: true }) trl?: number[];
  @Field(() => [CooperationMode], { nullable: true }) modes?: CooperationMode[];
  @Field(() => [String], { nullable: true }) budget?: string[];
  @Field(() => [String], { nullable: true }) regions?: string[];
  @Field(() => [ID], { nullable: true }) institutes?: string[];
  @Field(() => Boolean, { nullable: true }) includePapers?: boolean;
}
