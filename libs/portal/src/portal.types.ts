import { LocalDate, PageInfo, Yuan } from '#kernel/graphql';
import { CooperationMode, Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PortalKind } from './portal.kinds.js';

export const PortalSort = {
  RELEVANCE: 'RELEVANCE',
  NEWEST: 'NEWEST',
  BUDGET_HIGH: 'BUDGET_HIGH',
  TRL_HIGH: 'TRL_HIGH',
  DEADLINE: 'DEADLINE',
} as const;
export type PortalSort = keyof typeof PortalSort;
// Its values come with the features: they are read when the schema is built.
registerEnumType(PortalKind, { name: 'PortalKind' });
registerEnumType(PortalSort, { name: 'PortalSort' });

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
