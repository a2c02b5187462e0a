import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { described, Step } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { SignalName } from '../record/match.states.js';
import { ModelOrigin, ModelState } from './model.states.js';
import { RunAction, RunState } from './rematch.states.js';

@ObjectType({ description: 'How much one signal counts in a model (信号权重).' })
export class ModelWeight {
  @Field(() => SignalName, { description: 'The signal (匹配信号).' }) name: keyof typeof SignalName;
  @Field({ description: 'Name of the signal in the reader’s language (信号名称).' }) label: string;
  @Field(() => Float, { description: 'Its share (权重), 0 to 1; a model’s weights add up to 1.' }) weight: number;
}

@ObjectType({
  description: 'How well a model ranks (模型指标). Held back: measured on demands that the model did not learn from.',
})
export class ModelFigure {
  @Field(() => Float, { description: 'How often the better one of two judged pairs comes first (排序正确率), 0 to 1.' })
  auc: number;
  @Field(() => Float, { description: 'How good the top of the lists is (归一化折损累计增益), 0 to 1.' }) ndcg: number;
}

@ObjectType('MatchModel', {
  description: 'Weights of the matcher (匹配模型): those that ship, and those that were learned.',
})
export class MatchModelType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: 'Name that each match remembers (模型名称).' }) name: string;
  @Field(() => ModelState, { description: 'Whether it is in use (模型状态).' }) state: ModelState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => ModelOrigin, { description: 'Built in, or learned from brokers’ judgements (模型来源).' })
  origin: ModelOrigin;
  @Field(() => [ModelWeight], { description: 'How much each signal counts (权重).' }) weights: ModelWeight[];
  @Field(() => Float, { description: 'Score from which a match is strong (强匹配阈值), 0 to 1.' }) strongFrom: number;
  @Field(() => Float, { description: 'Score from which a match is fair (较强阈值), 0 to 1.' }) fairFrom: number;
  @Field(() => ModelFigure, { nullable: true, description: 'Its own figures (模型指标).' }) fitted: ModelFigure | null;
  @Field(() => ModelFigure, {
    nullable: true,
    description: 'Figures of the model that was in use then (对照模型指标), on the same demands.',
  })
  against: ModelFigure | null;
  @Field(() => String, { nullable: true, description: 'Name of that model (对照模型).' }) againstName: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'How it compares with the model in use then (评估结论): BETTER, WORSE or TOO_FEW.',
  })
  verdict: string | null;
  @Field(() => Int, { nullable: true, description: 'Judged matches that it learned from (训练样本数).' }) rows:
    number | null;
  @Field(() => Int, { nullable: true, description: 'Pairs of judged matches that it learned from (训练对数).' }) pairs:
    number | null;
  @Field(() => Int, { nullable: true, description: 'Demands that it learned from (训练需求数).' }) demands:
    number | null;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it was last put to use (启用时间).' })
  activatedAt: Date | null;
  @Field({ description: 'This viewer may put it to use now (可启用).' }) mayActivate: boolean;
}

@ObjectType({ description: 'A step of a run that the viewer may take 重新匹配可办步骤.' })
export class MatchRunStep extends Step(
  () => RunAction,
  () => RunState,
) {}
@ObjectType('MatchRun', { description: 'Every published demand matched anew in the background (重新匹配任务).' })
export class MatchRunType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => RunState, { description: 'Where the run stands (任务状态).' }) state: RunState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [MatchRunStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: MatchRunStep[];
  @Field(() => Int, { description: described.version }) version: number;
  @Field({ description: 'Name of the model that it matches with (匹配模型).' }) model: string;
  @Field(() => Int, { description: 'Demands to be matched (总数).' }) total: number;
  @Field(() => Int, { description: 'Demands matched so far (已完成数).' }) done: number;
  @Field(() => Int, {
    description: 'Demands that were passed over, because matching them failed again and again (失败数).',
  })
  failed: number;
  @Field(() => String, { nullable: true, description: 'What went wrong last (错误信息).' }) error: string | null;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it came to its end (结束时间).' }) endedAt: Date | null;
}

@ObjectType({ description: 'An achievement and its place under two models (排序对比).' })
export class RankedUnderModels {
  @Field(() => AchievementType, { description: 'The achievement (科技成果).' }) achievement: AchievementType;
  @Field(() => Int, { description: 'Place under the left model (左模型排名), from 1.' }) placeLeft: number;
  @Field(() => Int, { description: 'Place under the right model (右模型排名), from 1.' }) placeRight: number;
}

@ObjectType({ description: 'One demand’s kept matches in the order of two models (模型对比).' })
export class ComparedDemand {
  @Field(() => DemandType, { description: 'The demand whose matches are compared (需求).' }) demand: DemandType;
  @Field(() => [RankedUnderModels], { description: 'Its matches with their place under each model (排序).' })
  ranked: RankedUnderModels[];
}
