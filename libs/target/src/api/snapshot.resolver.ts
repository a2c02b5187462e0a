import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TargetService } from '../cockpit/target.service.js';
import { Cockpit } from '../cockpit/target.types.js';
import { CockpitBreakdown } from '../drill/drill.types.js';
import { CockpitSnapshot } from '../snapshot/snapshot.entity.js';
import { CockpitSnapshots } from '../snapshot/snapshot.service.js';

@ObjectType('CockpitSnapshot', { description: 'The cockpit as it stood at a moment. It never changes.' })
export class CockpitSnapshotType {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field() title: string;
  @Field(() => Date) takenAt: Date;
  @Field() takenByName: string;
  @Field(() => Cockpit) figures: Cockpit;
  @Field(() => CockpitBreakdown, { nullable: true, description: 'What they were made of, without names.' })
  breakdown: CockpitBreakdown | null;
  @Field(() => Int, { nullable: true, description: 'Entries of the year’s ledger at that moment.' }) ledgerEntries:
    number | null;
  @Field(() => String, { nullable: true, description: 'The last entry’s digest: the anchor of these figures.' })
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
  @Mutation(() => CockpitSnapshotType)
  takeCockpitSnapshot(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
    @Args('title') title: string,
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<CockpitSnapshot> {
    return this.snapshots.take(viewer, { year, title, clientMutationId });
  }

  @Cost('list')
  @Allow('cockpit.read')
  @Query(() => [CockpitSnapshotType], { description: 'The newest first, at most 100.' })
  cockpitSnapshots(): Promise<CockpitSnapshot[]> {
    return this.snapshots.list();
  }

  @Cost('record')
  @Allow('cockpit.read')
  @Query(() => CockpitSnapshotType)
  cockpitSnapshot(@Args('id', { type: () => ID }) id: string): Promise<CockpitSnapshot> {
    return this.snapshots.get(id);
  }

  @Cost('aggregate')
  @ResolveField(() => Cockpit, { description: 'The same year as it stands now.' })
  now(@CurrentViewer() { locale }: Viewer, @Parent() { year }: CockpitSnapshotType): Promise<Cockpit> {
    return this.targets.cockpit(year, locale);
  }
}
