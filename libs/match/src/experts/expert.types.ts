import { AchievementType } from '#achievement';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Band } from '../record/match.states.js';
import { ExpertKind } from './expert.rules.js';

@ObjectType()
export class ExpertReason {
  @Field(() => AchievementType) achievement: AchievementType;
  @Field(() => Band) band: keyof typeof Band;
}

@ObjectType('Expert', { description: 'A team or an institute that could help, told from its achievements.' })
export class ExpertType {
  @Field(() => ID) id: string;
  @Field(() => ExpertKind) kind: ExpertKind;
  @Field(() => String, { nullable: true }) team: string | null;
  @Field(() => ID) instituteId: string;
  @Field() instituteName: string;
  @Field(() => [ExpertReason]) reasons: ExpertReason[];
}
