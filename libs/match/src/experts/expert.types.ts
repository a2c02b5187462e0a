import { AchievementType } from '#achievement';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Band } from '../record/match.states.js';

export const ExpertKind = { TEAM: 'TEAM', INSTITUTE: 'INSTITUTE' } as const;
export type ExpertKind = keyof typeof ExpertKind;
registerEnumType(ExpertKind, { name: 'ExpertKind' });

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
