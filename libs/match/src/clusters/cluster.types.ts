import { DemandType } from '#demand';
import { Page } from '#kernel/graphql';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';

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
export class JointArgs {
  @Field(() => ID) clusterId: string;
  @Field(() => [ID]) demandIds: string[];
  @Field() title: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field() clientMutationId: string;
}
