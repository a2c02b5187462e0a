import { Field as Gql, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IndicatorValue } from './indicators.js';
import { IndicatorKind, Operator } from './vocabulary.js';

@ObjectType({ description: 'A technical indicator (技术指标): what is measured, and the value asked for or reached.' })
export class Indicator implements IndicatorValue {
  @Gql({ description: 'What is measured (指标名称).' }) name: string;
  @Gql(() => IndicatorKind, { description: 'A number, a grade or words (指标类型).' }) kind: IndicatorKind;
  @Gql(() => Operator, { description: 'How the value is to be compared (比较符).' }) operator: Operator;
  @Gql({ description: 'The value (指标值): a decimal, a grade or words.' }) value: string;
  @Gql({ description: 'Unit of the value (单位).' }) unit: string;
  @Gql(() => [String], { description: 'Grades from the lowest to the highest (等级序列); empty for other kinds.' })
  scale: string[];
  @Gql(() => String, { nullable: true, description: 'What shows that it was reached (佐证).' }) evidence: string | null;
}

@InputType({ description: 'A technical indicator as it was typed (技术指标).' })
export class IndicatorInput {
  @Gql({ description: 'What is measured (指标名称).' }) name: string;
  @Gql(() => IndicatorKind, { description: 'A number, a grade or words (指标类型).' }) kind: IndicatorKind;
  @Gql(() => Operator, { description: 'How the value is to be compared (比较符).' }) operator: Operator;
  @Gql({ description: 'The value (指标值): a decimal, a grade or words.' }) value: string;
  @Gql(() => String, { nullable: true, description: 'Unit of the value (单位).' }) unit?: string | null;
  @Gql(() => [String], {
    nullable: true,
    description: 'Grades from the lowest to the highest (等级序列), for a grade only.',
  })
  scale?: string[] | null;
  @Gql(() => String, { nullable: true, description: 'What shows that it was reached (佐证).' }) evidence?:
    string | null;
}

@ObjectType({ description: 'A value of a list and what it is called (选项).' })
export class Option {
  @Gql({ description: 'What is kept (代码).' }) value: string;
  @Gql({ description: 'What it is called in the reader’s language (名称).' }) label: string;
}

@ObjectType('TrlLevel', { description: 'A level of technology readiness by GB/T 22900 (技术成熟度等级).' })
export class TrlLevelType {
  @Gql(() => Int, { description: 'The level (等级), 1 to 9.' }) level: number;
  @Gql({ description: 'Its name in the reader’s language (等级名称).' }) name: string;
  @Gql({ description: 'What has been shown at this level (等级含义).' }) meaning: string;
}

@ObjectType('Region', { description: 'A division of the country (行政区划).' })
export class RegionType {
  @Gql({ description: 'Code by GB/T 2260 (行政区划代码), six digits.' }) code: string;
  @Gql({ description: 'Name in Chinese (区划名称).' }) name: string;
}

@ObjectType('Industry', { description: 'A class of the national list of industries (国民经济行业分类).' })
export class IndustryType {
  @Gql({ description: 'Code by GB/T 4754 (行业代码).' }) code: string;
  @Gql({ description: 'Name in Chinese (行业名称).' }) name: string;
}

@ObjectType({ description: 'An indicator as it could be asked for in a field (指标示例).' })
export class IndicatorExample {
  @Gql({ description: 'What is measured (指标名称).' }) name: string;
  @Gql(() => Operator, { description: 'How the value is to be compared (比较符).' }) operator: Operator;
  @Gql({ description: 'A usual value (示例值).' }) value: string;
  @Gql({ description: 'Unit of the value (单位).' }) unit: string;
}

@ObjectType({ description: 'The lists that forms choose from, in the reader’s language (分类字典).' })
export class Taxonomy {
  @Gql(() => [Option], { description: 'Fields of the plan (所属领域).' }) fields: Option[];
  @Gql(() => [Option], { description: 'Ways of working together (合作方式).' }) modes: Option[];
  @Gql(() => [TrlLevelType], { description: 'Levels of technology readiness (技术成熟度).' }) trlLevels: TrlLevelType[];
  @Gql(() => [Option], { description: 'Kinds of organisations (单位类型).' }) organizationKinds: Option[];
  @Gql(() => [Option], { description: 'Sizes of firms (企业规模).' }) sizeBands: Option[];
  @Gql(() => [Option], { description: 'Why a recommendation is declined (拒绝原因).' }) declineReasons: Option[];
  @Gql(() => [Option], { description: 'Why a posting is returned (退回原因).' }) returnReasons: Option[];
}
