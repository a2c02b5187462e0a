import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { described } from '#kernel/graphql';
import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TargetService } from '../cockpit/target.service.js';
import { Cockpit } from '../cockpit/target.types.js';
import { CockpitBreakdown } from '../drill/drill.types.js';
import { CockpitSnapshot } from '../snapshot/snapshot.entity.js';
import { CockpitSnapshots } from '../snapshot/snapshot.service.js';

@ObjectType('CockpitSnapshot', { description: 'The cockpit as it stood at a moment (驾驶舱快照). It never changes.' })
export class CockpitSnapshotType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'The year that it tells of (年度).' }) year: number;
  @Field({ description: 'What it was taken for (快照名称).' }) title: string;
  @Field(() => Date, { description: 'When it was taken (快照时间).' }) takenAt: Date;
  @Field({ description: 'Who took it (快照人).' }) takenByName: string;
  @Field(() => Cockpit, { description: 'The figures at that moment (当时数据).' }) figures: Cockpit;
  @Field(() => CockpitBreakdown, {
    nullable: true,
    description: 'What the figures were made of, without names (构成分析).',
  })
  breakdown: CockpitBreakdown | null;
  @Field(() => Int, { nullable: true, description: 'Entries of the year’s ledger at that moment (账本分录数).' })
  ledgerEntries: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Digest of the last ledger entry (账本摘要): the anchor of these figures.',
  })
  ledgerDigest: string | null;
}

@Resolver(() => CockpitSnapshotType)
export class CockpitSnapshotResolver {
  constructor(
    private readonly snapshots: CockpitSnapshots,
    private readonly targets: TargetService,
  ) {}

  @Cost('heavy')
  @Allow('cockpit.freeze')
  @Mutation(() => CockpitSnapshotType, { description: 'Keeps the cockpit of a year as it stands (驾驶舱快照).' })
  takeCockpitSnapshot(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, description: 'Which year (年度).' }) year: number,
    @Args('title', { description: 'What it is taken for (快照名称).' }) title: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<CockpitSnapshot> {
    return this.snapshots.take(viewer, { year, title, clientMutationId });
  }

  @Cost('list')
  @Allow('cockpit.read')
  @Query(() => [CockpitSnapshotType], {
    description: 'Kept states of the cockpit (驾驶舱快照), the newest first, at most 100.',
  })
  cockpitSnapshots(): Promise<CockpitSnapshot[]> {
    return this.snapshots.list();
  }

  @Cost('record')
  @Allow('cockpit.read')
  @Query(() => CockpitSnapshotType, { description: 'One kept state of the cockpit (驾驶舱快照).' })
  cockpitSnapshot(
    @Args('id', { type: () => ID, description: 'Id of the snapshot (快照标识).' }) id: string,
  ): Promise<CockpitSnapshot> {
    return this.snapshots.get(id);
  }

  @Cost('aggregate')
  @ResolveField(() => Cockpit, { description: 'The same year as it stands now (当前数据).' })
  now(@CurrentViewer() { locale }: Viewer, @Parent() { year }: CockpitSnapshotType): Promise<Cockpit> {
    return this.targets.cockpit(year, locale);
  }
}
