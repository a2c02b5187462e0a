import { Field as Gql, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IndicatorValue } from './indicators.js';
import { IndicatorKind, Operator } from './vocabulary.js';

@ObjectType()
export class Indicator implements IndicatorValue {
  @Gql() name: string;
  @Gql(() => IndicatorKind) kind: IndicatorKind;
  @Gql(() => Operator) operator: Operator;
  @Gql() value: string;
  @Gql() unit: string;
  @Gql(() => [String]) scale: string[];
  @Gql(() => String, { nullable: true }) evidence: string | null;
}

@InputType()
export class IndicatorInput {
  @Gql() name: string;
  @Gql(() => IndicatorKind) kind: IndicatorKind;
  @Gql(() => Operator) operator: Operator;
  @Gql() value: string;
  @Gql(() => String, { nullable: true }) unit?: string | null;
  @Gql(() => [String], { nullable: true }) scale?: string[] | null;
  @Gql(() => String, { nullable: true }) evidence?: string | null;
}

@ObjectType({ description: 'A value of a list and what it is called.' })
export class Option {
  @Gql() value: string;
  @Gql() label: string;
}

@ObjectType('TrlLevel')
export class TrlLevelType {
  @Gql(() => Int) level: number;
  @Gql() name: string;
  @Gql() meaning: string;
}

@ObjectType('Region')
export class RegionType {
  @Gql() code: string;
  @Gql() name: string;
}

@ObjectType('Industry')
export class IndustryType {
  @Gql() code: string;
  @Gql() name: string;
}

@ObjectType()
export class IndicatorExample {
  @Gql() name: string;
  @Gql(() => Operator) operator: Operator;
  @Gql() value: string;
  @Gql() unit: string;
}

@ObjectType({ description: 'The lists that forms choose from, in the reader’s language.' })
export class Taxonomy {
  @Gql(() => [Option]) fields: Option[];
  @Gql(() => [Option]) modes: Option[];
  @Gql(() => [TrlLevelType]) trlLevels: TrlLevelType[];
  @Gql(() => [Option]) organizationKinds: Option[];
  @Gql(() => [Option]) sizeBands: Option[];
  @Gql(() => [Option]) declineReasons: Option[];
  @Gql(() => [Option]) returnReasons: Option[];
}
