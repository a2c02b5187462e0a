import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Page, described } from '#kernel/graphql';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ScoutState } from './unserved.states.js';

@ObjectType('Finding', {
  description: 'What the matcher found for a demand the last time (匹配结论); made of texts that both sides may read.',
})
export class FindingType {
  @Field(() => ID, { description: 'Id of the demand (需求标识).' }) demandId: string;
  @Field({ description: 'There is a match above the weak band (已有匹配).' }) served: boolean;
  @Field(() => Int, { description: 'How many achievements were looked at (比对成果数).' }) lookedAt: number;
  @Field(() => AchievementType, { nullable: true, description: 'The achievement that comes nearest (最接近成果).' })
  nearest: AchievementType | null;
  @Field(() => [String], { description: 'What the nearest achievement lacks, in words (差距).' }) lacks: string[];
  @Field(() => [String], { description: 'Words of the demand that no achievement uses (无对应词).' }) silent: string[];
  @Field(() => Date, { description: 'When it was last matched (匹配时间).' }) computedAt: Date;
}

@ObjectType('UnservedDemand', { description: 'A demand that nobody on the platform can serve (无匹配需求).' })
export class UnservedType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => DemandType, { description: 'The demand (技术需求).' }) demand: DemandType;
  @Field(() => FindingType, { description: 'What the matcher found for it (匹配结论).' }) finding: FindingType;
  @Field(() => Int, { description: 'Days since publication (发布天数).' }) days: number;
  @Field(() => ScoutState, { description: 'How far the search elsewhere has come (寻源状态).' }) scoutState: ScoutState;
  @Field({ description: 'Whom the centre asked elsewhere (外部寻源对象).' }) askedWhere: string;
  @Field(() => String, { nullable: true, description: 'What was answered there (寻源备注).' }) scoutNote: string | null;
  @Field(() => String, { nullable: true, description: 'Who noted it (寻源人).' }) scoutedByName: string | null;
  @Field(() => Date, { nullable: true, description: 'When that was last noted (寻源时间).' }) scoutedAt: Date | null;
}

@ObjectType({ description: 'A page of demands that nobody can serve (无匹配需求列表).' })
export class UnservedPage extends Page(() => UnservedType) {}

@ArgsType()
export class ScoutArgs {
  @Field(() => ID, { description: 'Id of the demand (需求标识).' }) demandId: string;
  @Field(() => ScoutState, { description: 'How far the search elsewhere has come (寻源状态).' }) state: ScoutState;
  @Field(() => String, {
    nullable: true,
    description: 'Whom the centre asked (外部寻源对象), e.g. an institute in Shanghai.',
  })
  askedWhere?: string | null;
  @Field(() => String, { nullable: true, description: 'What was answered there (寻源备注).' }) note?: string | null;
}
