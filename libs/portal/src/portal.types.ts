import { LocalDate, PageInfo, Yuan, described } from '#kernel/graphql';
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

@ObjectType({ description: 'One thing found (检索结果). Marked texts carry U+E000 … U+E001, never HTML.' })
export class PortalHit {
  @Field(() => PortalKind, { description: 'A demand or an achievement (结果类型).' }) kind: PortalKind;
  @Field(() => ID, { description: 'Id of the demand or the achievement (记录标识).' }) id: string;
  @Field({ description: described.code }) code: string;
  @Field({ description: 'Its title (标题).' }) title: string;
  @Field({ description: 'The title with the found words marked (标题高亮).' }) titleHighlighted: string;
  @Field({ description: 'Piece of the text with the found words marked (摘要高亮).' }) snippetHighlighted: string;
  @Field(() => PlanField, { nullable: true, description: 'Field of the plan (所属领域).' }) field: PlanField | null;
  @Field(() => Int, { nullable: true, description: 'Technology readiness, reached or asked for (技术成熟度), 1 to 9.' })
  trl: number | null;
  @Field(() => [CooperationMode], { description: 'Ways of working together that it is open to (合作方式).' })
  modes: CooperationMode[];
  @Field(() => Yuan, { nullable: true, description: 'Lowest budget or price (金额下限), in yuan.' }) amountMin:
    string | null;
  @Field(() => Yuan, { nullable: true, description: 'Highest budget or price (金额上限), in yuan.' }) amountMax:
    string | null;
  @Field(() => String, { nullable: true, description: described.regionName }) regionName: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation behind it (单位名称); null where it is masked.' })
  organizationName: string | null;
  @Field(() => String, { nullable: true, description: 'What is said of the firm instead of its name (单位概况).' })
  organizationHint: string | null;
  @Field({ description: 'It is told of by its public side (已脱敏).' }) masked: boolean;
  @Field({ description: 'It is a paper, not an achievement ready for transfer (论文).' }) isPaper: boolean;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which a solution is needed (截止日期); demands only.',
  })
  deadline: string | null;
  @Field(() => Date, { description: 'When it was published (发布时间).' }) publishedAt: Date;
}

@ObjectType({ description: 'A value of a facet and how many hits it has (筛选值).' })
export class FacetValue {
  @Field({ description: 'What the filter takes (代码).' }) value: string;
  @Field({ description: 'Its name in the reader’s language (名称).' }) label: string;
  @Field(() => Int, { description: 'Hits with this value (数量).' }) count: number;
}

@ObjectType({ description: 'A way to narrow a search (筛选项).' })
export class Facet {
  @Field({ description: 'Its key in the filter (筛选项代码).' }) name: string;
  @Field({ description: 'Its name in the reader’s language (名称).' }) label: string;
  @Field(() => [FacetValue], { description: 'What can be chosen, with counts (可选值).' }) values: FacetValue[];
}

@ObjectType({ description: 'What a search found (检索结果集).' })
export class PortalResults {
  @Field(() => [PortalHit], { description: 'The hits of this page (检索结果).' }) hits: PortalHit[];
  @Field(() => Int, { description: 'Hits on all pages (总数).' }) totalCount: number;
  @Field(() => [FacetValue], { description: 'Hits by kind (各类数量).' }) kindCounts: FacetValue[];
  @Field(() => [Facet], { description: 'Ways to narrow the search, with counts (筛选项).' }) facets: Facet[];
  @Field(() => PageInfo, { description: 'Where the page ends, and whether another follows (分页信息).' })
  pageInfo: PageInfo;
  @Field(() => String, {
    nullable: true,
    description: 'What was searched instead (纠正后的检索词); null when nothing was put right.',
  })
  correctedQuery: string | null;
  @Field(() => [String], { description: 'What could be tried when little was found (检索建议).' })
  suggestions: string[];
}

@InputType({ description: 'How a search is narrowed (检索筛选); values of one field widen, fields narrow.' })
export class PortalFilter {
  @Field(() => [PlanField], { nullable: true, description: 'Fields of the plan (所属领域).' }) fields?: PlanField[];
  @Field(() => [Int], { nullable: true, description: 'Levels of technology readiness (技术成熟度), 1 to 9.' })
  trl?: number[];
  @Field(() => [CooperationMode], { nullable: true, description: 'Ways of working together (合作方式).' })
  modes?: CooperationMode[];
  @Field(() => [String], {
    nullable: true,
    description: 'Bands of budget or price (预算/价格区间), by the facet’s values.',
  })
  budget?: string[];
  @Field(() => [String], { nullable: true, description: 'Divisions (行政区划代码).' }) regions?: string[];
  @Field(() => [ID], { nullable: true, description: 'Ids of institutes (院所标识).' }) institutes?: string[];
  @Field(() => Boolean, { nullable: true, description: 'Papers are found too (含论文).' }) includePapers?: boolean;
}
