import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Page } from '#kernel/graphql';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ScoutState } from './unserved.states.js';

@ObjectType('Finding', {
  description: 'What the matcher found for a demand the last time; made of texts that both sides may read.',
})
export class FindingType {
  @Field(() => ID) demandId: string;
  @Field({ description: 'There is a match above the weak band.' }) served: boolean;
  @Field(() => Int, { description: 'How many achievements were looked at.' }) lookedAt: number;
  @Field(() => AchievementType, { nullable: true }) nearest: AchievementType | null;
  @Field(() => [String], { description: 'What the nearest lacks.' }) lacks: string[];
  @Field(() => [String], { description: 'Words of the demand that no achievement uses.' }) silent: string[];
  @Field(() => Date) computedAt: Date;
}

@ObjectType('UnservedDemand', { description: 'A demand that nobody on the platform can serve.' })
export class UnservedType {
  @Field(() => ID) id: string;
  @Field(() => DemandType) demand: DemandType;
  @Field(() => FindingType) finding: FindingType;
  @Field(() => Int, { description: 'Days since publication.' }) days: number;
  @Field(() => ScoutState) scoutState: ScoutState;
  @Field() askedWhere: string;
  @Field(() => String, { nullable: true }) scoutNote: string | null;
  @Field(() => String, { nullable: true }) scoutedByName: string | null;
  @Field(() => Date, { nullable: true }) scoutedAt: Date | null;
}

@ObjectType()
export class UnservedPage extends Page(() => UnservedType) {}

@ArgsType()
export class ScoutArgs {
  @Field(() => ID) demandId: string;
  @Field(() => ScoutState) state: ScoutState;
  @Field(() => String, { nullable: true, description: 'Whom the centre asked, e.g. an institute in Shanghai.' })
  askedWhere?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}
