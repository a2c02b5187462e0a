import { DemandType } from '#demand';
import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders } from '#kernel/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BanService } from '../curation/ban.service.js';
import { CurationService } from '../curation/curation.service.js';
import {
  AnnotateArgs,
  AnnotationType,
  BanArgs,
  BanType,
  ExcludePartyArgs,
  NotRelevantArgs,
  NotRelevantType,
} from '../curation/curation.types.js';
import { MatchService } from '../pipeline/match.service.js';
import { MatchType } from '../record/match.types.js';

@Resolver(() => MatchType)
export class CurationResolver {
  constructor(
    private readonly curation: CurationService,
    private readonly bans: BanService,
    private readonly service: MatchService,
  ) {}

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => MatchType)
  async pinMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('pinned') pinned: boolean,
  ): Promise<MatchType> {
    await this.curation.pin(viewer, id, pinned);
    return this.service.get(viewer, id);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => BanType)
  banMatch(@CurrentViewer() viewer: Viewer, @Args() { matchId, ...ban }: BanArgs): Promise<BanType> {
    return this.bans.banPair(viewer, matchId, ban);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => BanType)
  excludeParty(
    @CurrentViewer() viewer: Viewer,
    @Args() { demandId, organizationId, ...ban }: ExcludePartyArgs,
  ): Promise<BanType> {
    return this.bans.excludeParty(viewer, demandId, organizationId, ban);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => BanType)
  liftBan(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<BanType> {
    return this.bans.lift(viewer, id);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => MatchType)
  async annotateMatch(@CurrentViewer() viewer: Viewer, @Args() note: AnnotateArgs): Promise<MatchType> {
    await this.curation.annotate(viewer, note);
    return this.service.get(viewer, note.matchId);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => MatchType)
  async removeAnnotation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MatchType> {
    return this.service.get(viewer, await this.curation.removeAnnotation(viewer, id));
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType)
  async markNotRelevant(@CurrentViewer() viewer: Viewer, @Args() aside: NotRelevantArgs): Promise<MatchType> {
    await this.curation.markNotRelevant(viewer, aside);
    return this.service.get(viewer, aside.id);
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType)
  async undoNotRelevant(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MatchType> {
    await this.curation.undoNotRelevant(viewer, id);
    return this.service.get(viewer, id);
  }

  @Cost('batched')
  @ResolveField(() => [AnnotationType])
  async annotations(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() match: MatchType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AnnotationType[]> {
    return (await loaders.load('match.annotations', match.id, (ids) => this.curation.annotations(viewer, ids))) ?? [];
  }

  @Cost('batched')
  @ResolveField(() => [NotRelevantType])
  async notRelevant(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() match: MatchType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<NotRelevantType[]> {
    return (await loaders.load('match.notRelevant', match.id, (ids) => this.curation.notRelevant(viewer, ids))) ?? [];
  }
}

@Resolver(() => DemandType)
export class DemandBansResolver {
  constructor(private readonly bansOf: BanService) {}

  @Cost('batched')
  @ResolveField(() => [BanType], { description: 'What is never matched with it; brokers read this.' })
  async bans(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<BanType[]> {
    return (await loaders.load('demand.bans', demand.id, (ids) => this.bansOf.ofDemands(viewer, ids))) ?? [];
  }
}
