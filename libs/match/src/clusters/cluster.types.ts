import { DemandType } from '#demand';
import { Page, described } from '#kernel/graphql';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('JointProject', { description: 'A joint project that a broker proposed (联合攻关).' })
export class JointProjectType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field({ description: 'What it is about (项目名称).' }) title: string;
  @Field(() => String, { nullable: true, description: 'What the broker adds (备注).' }) note: string | null;
  @Field(() => [ID], { description: 'Ids of the demands that it would answer (需求标识).' }) demandIds: string[];
  @Field({ description: 'Name of the broker who proposed it (提出人).' }) createdByName: string;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
}

@ObjectType('DemandCluster', { description: 'Demands of several firms that ask for much the same (共性需求).' })
export class ClusterType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => [String], { description: 'Words that they have in common (共同关键词).' }) words: string[];
  @Field(() => [DemandType], { description: 'The demands of the group (需求).' }) demands: DemandType[];
  @Field(() => [JointProjectType], { description: 'Joint projects proposed for them (联合攻关).' })
  projects: JointProjectType[];
}

@ObjectType({ description: 'A page of groups of like demands (共性需求列表).' })
export class ClusterPage extends Page(() => ClusterType) {}

@ArgsType()
export class JointArgs {
  @Field(() => ID, { description: 'Id of the group of like demands (共性需求标识).' }) clusterId: string;
  @Field(() => [ID], { description: 'Ids of the demands that it would answer (需求标识).' }) demandIds: string[];
  @Field({ description: 'What it is about (项目名称).' }) title: string;
  @Field(() => String, { nullable: true, description: 'What the broker adds (备注).' }) note?: string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}
