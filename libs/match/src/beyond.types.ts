import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Page } from '#kernel/graphql';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Band } from './match.states.js';
import { ScoutState } from './unserved.states.js';

export const ExpertKind = { TEAM: 'TEAM', INSTITUTE: 'INSTITUTE' } as const;
export type ExpertKind = keyof typeof ExpertKind;
registerEnumType(ExpertKind, { name: 'ExpertKind' });
registerEnumType(ScoutState, { name: 'ScoutState' });

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

@ObjectType('JointProject', { description: 'A joint project 联合攻关 that a broker proposed.' })
export class JointProjectType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field() title: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => [ID]) demandIds: string[];
  @Field() createdByName: string;
  @Field(() => Date) createdAt: Date;
}

@ObjectType('DemandCluster', { description: 'Demands of several firms that ask for much the same.' })
export class ClusterType {
  @Field(() => ID) id: string;
  @Field(() => [String]) words: string[];
  @Field(() => [DemandType]) demands: DemandType[];
  @Field(() => [JointProjectType]) projects: JointProjectType[];
}

@ObjectType()
export class ClusterPage extends Page(() => ClusterType) {}

@ArgsType()
export class ScoutArgs {
  @Field(() => ID) demandId: string;
  @Field(() => ScoutState) state: ScoutState;
  @Field(() => String, { nullable: true, description: 'Whom the centre asked, e.g. an institute in Shanghai.' })
  askedWhere?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ArgsType()
export class JointArgs {
  @Field(() => ID) clusterId: string;
  @Field(() => [ID]) demandIds: string[];
  @Field() title: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field() clientMutationId: string;
}
