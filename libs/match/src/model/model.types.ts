import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Step } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SignalName } from '../record/match.states.js';
import { ModelOrigin, ModelState } from './model.states.js';
import { RunAction, RunState } from './rematch.states.js';

registerEnumType(ModelState, { name: 'ModelState' });
registerEnumType(ModelOrigin, { name: 'ModelOrigin' });
registerEnumType(RunState, { name: 'RunState' });
registerEnumType(RunAction, {
  name: 'RunAction',
  description: 'What is done with a run 重新匹配操作.',
  valuesMap: {
    PAUSE: { description: 'It is held 暂停.' },
    RESUME: { description: 'It goes on 继续.' },
    FINISH: { description: 'The platform has matched everything 完成.' },
    SUPERSEDE: { description: 'A newer run takes its place 被取代.' },
  },
});

@ObjectType()
export class ModelWeight {
  @Field(() => SignalName) name: keyof typeof SignalName;
  @Field() label: string;
  @Field(() => Float, { description: "0 to 1; a model's weights add up to 1." }) weight: number;
}

@ObjectType({ description: 'Held back: measured on demands that the model did not learn from.' })
export class ModelFigure {
  @Field(() => Float, { description: 'How often the better one of two judged pairs comes first.' }) auc: number;
  @Field(() => Float) ndcg: number;
}

@ObjectType('MatchModel', { description: 'Weights of the matcher: those that ship, and those that were learned.' })
export class MatchModelType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ModelState) state: ModelState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => Int) version: number;
  @Field(() => ModelOrigin) origin: ModelOrigin;
  @Field(() => [ModelWeight]) weights: ModelWeight[];
  @Field(() => Float) strongFrom: number;
  @Field(() => Float) fairFrom: number;
  @Field(() => ModelFigure, { nullable: true }) fitted: ModelFigure | null;
  @Field(() => ModelFigure, { nullable: true, description: 'The model that was in use then, on the same demands.' })
  against: ModelFigure | null;
  @Field(() => String, { nullable: true }) againstName: string | null;
  @Field(() => String, { nullable: true, description: 'BETTER, WORSE or TOO_FEW.' }) verdict: string | null;
  @Field(() => Int, { nullable: true }) rows: number | null;
  @Field(() => Int, { nullable: true }) pairs: number | null;
  @Field(() => Int, { nullable: true }) demands: number | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) activatedAt: Date | null;
  @Field() mayActivate: boolean;
}

@ObjectType({ description: 'A step of a run that the viewer may take 重新匹配可办步骤.' })
export class MatchRunStep extends Step(
  () => RunAction,
  () => RunState,
) {}

@ObjectType('MatchRun', { description: 'Every published demand matched anew in the background.' })
export class MatchRunType {
  @Field(() => ID) id: string;
  @Field(() => RunState) state: RunState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [MatchRunStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: MatchRunStep[];
  @Field(() => Int) version: number;
  @Field() model: string;
  @Field(() => Int) total: number;
  @Field(() => Int) done: number;
  @Field(() => Int, { description: 'Passed over, because matching them failed again and again.' }) failed: number;
  @Field(() => String, { nullable: true }) error: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
}

@ObjectType()
export class RankedUnderModels {
  @Field(() => AchievementType) achievement: AchievementType;
  @Field(() => Int) placeLeft: number;
  @Field(() => Int) placeRight: number;
}

@ObjectType({ description: "One demand's kept matches in the order of two models." })
export class ComparedDemand {
  @Field(() => DemandType) demand: DemandType;
  @Field(() => [RankedUnderModels]) ranked: RankedUnderModels[];
}
