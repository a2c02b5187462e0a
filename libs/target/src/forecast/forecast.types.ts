import { Yuan } from '#kernel/graphql';
import { MatchType } from '#match';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The year’s turnover by the end of a month: with a chance of 80 % between p10 and p90.' })
export class ForecastPoint {
  @Field(() => Int) month: number;
  @Field(() => Yuan) p10: string;
  @Field(() => Yuan) p50: string;
  @Field(() => Yuan) p90: string;
}

@ObjectType({ description: 'An open match that would close part of the gap.' })
export class GapCloser {
  @Field(() => MatchType) match: MatchType;
  @Field(() => Float, { description: 'That it is signed before the year ends.' }) probability: number;
  @Field(() => Yuan, { description: 'Expected sum times probability.' }) expected: string;
}

@ObjectType({ description: 'Where the running year is seen to end, and what that rests on.' })
export class Forecast {
  @Field(() => Int) year: number;
  @Field(() => Date) asOf: Date;
  @Field(() => Yuan) target: string;
  @Field(() => Yuan) p10: string;
  @Field(() => Yuan) p50: string;
  @Field(() => Yuan) p90: string;
  @Field(() => Float, { description: 'The chance that the target is reached.' }) reachShare: number;
  @Field(() => Yuan, { description: 'What the middle forecast lacks to the target; zero when nothing.' }) gap: string;
  @Field(() => Float, { description: 'The largest contract’s share of what is signed.' }) largestContractShare: number;
  @Field() sentence: string;
  @Field(() => [String], { description: 'What it rests on, in words.' }) basis: string[];
  @Field(() => [ForecastPoint], { description: 'Cumulative, from the running month on.' }) months: ForecastPoint[];
  @Field(() => [GapCloser], { description: 'Open matches that the viewer may see, most expected first.' })
  closers: GapCloser[];
  @Field() model: string;
  @Field(() => Int) seed: number;
  @Field(() => Int) simulations: number;
}
