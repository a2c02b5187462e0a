import { Yuan } from '#kernel/graphql';
import { MatchType } from '#match';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'The year’s turnover by the end of a month (逐月预测): with a chance of 80 % between p10 and p90.',
})
export class ForecastPoint {
  @Field(() => Int, { description: 'The month (月份), 1 to 12.' }) month: number;
  @Field(() => Yuan, { description: 'Turnover that is exceeded nine times in ten (低位预测), in yuan.' }) p10: string;
  @Field(() => Yuan, { description: 'Turnover that is exceeded every other time (中位预测), in yuan.' }) p50: string;
  @Field(() => Yuan, { description: 'Turnover that is exceeded once in ten times (高位预测), in yuan.' }) p90: string;
}

@ObjectType({ description: 'An open match that would close part of the gap (补缺项目).' })
export class GapCloser {
  @Field(() => MatchType, { description: 'The match (对接).' }) match: MatchType;
  @Field(() => Float, { description: 'The chance that it is signed before the year ends (签约概率), 0 to 1.' })
  probability: number;
  @Field(() => Yuan, { description: 'Expected sum times probability (期望金额), in yuan.' }) expected: string;
}

@ObjectType({ description: 'Where the running year is seen to end, and what that rests on (全年预测).' })
export class Forecast {
  @Field(() => Int, { description: 'The year that it tells of (年度).' }) year: number;
  @Field(() => Date, { description: 'When it was drawn (预测时间).' }) asOf: Date;
  @Field(() => Yuan, { description: 'What the plan asks of the year (年度目标), in yuan.' }) target: string;
  @Field(() => Yuan, { description: 'Turnover that is exceeded nine times in ten (低位预测), in yuan.' }) p10: string;
  @Field(() => Yuan, { description: 'Turnover that is exceeded every other time (中位预测), in yuan.' }) p50: string;
  @Field(() => Yuan, { description: 'Turnover that is exceeded once in ten times (高位预测), in yuan.' }) p90: string;
  @Field(() => Float, { description: 'The chance that the target is reached (达标概率), 0 to 1.' }) reachShare: number;
  @Field(() => Yuan, {
    description: 'What the middle forecast lacks to the target (目标缺口), in yuan; zero when nothing.',
  })
  gap: string;
  @Field(() => Float, { description: 'The largest contract’s share of what is signed (最大合同占比), 0 to 1.' })
  largestContractShare: number;
  @Field({ description: 'The forecast as a sentence (预测结论).' }) sentence: string;
  @Field(() => [String], { description: 'What it rests on, in words (预测依据).' }) basis: string[];
  @Field(() => [ForecastPoint], {
    description: 'Turnover by the end of each month, from the running one on (逐月累计).',
  })
  months: ForecastPoint[];
  @Field(() => [GapCloser], { description: 'Open matches that the viewer may see, most expected first (补缺项目).' })
  closers: GapCloser[];
  @Field({ description: 'Version of the assumptions that it was drawn with (预测模型).' }) model: string;
  @Field(() => Int, { description: 'Seed of the random numbers (随机种子): with it the forecast can be drawn again.' })
  seed: number;
  @Field(() => Int, { description: 'How often the rest of the year was drawn (模拟次数).' }) simulations: number;
}
