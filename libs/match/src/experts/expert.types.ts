import { AchievementType } from '#achievement';
import { described } from '#kernel/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Band } from '../record/match.states.js';
import { ExpertKind } from './expert.rules.js';

@ObjectType({ description: 'An achievement that speaks for an expert (推荐理由).' })
export class ExpertReason {
  @Field(() => AchievementType, { description: 'The achievement (科技成果).' }) achievement: AchievementType;
  @Field(() => Band, { description: 'How well it fits the demand (匹配度).' }) band: keyof typeof Band;
}

@ObjectType('Expert', { description: 'A team or an institute that could help (专家), told from its achievements.' })
export class ExpertType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => ExpertKind, { description: 'A team, or an institute as a whole (专家类型).' }) kind: ExpertKind;
  @Field(() => String, { nullable: true, description: 'People of the team (研发团队); null for an institute.' }) team:
    string | null;
  @Field(() => ID, { description: 'Id of the institute (院所标识).' }) instituteId: string;
  @Field({ description: 'Name of the institute (院所名称).' }) instituteName: string;
  @Field(() => [ExpertReason], { description: 'Achievements that speak for it (推荐理由).' }) reasons: ExpertReason[];
}
