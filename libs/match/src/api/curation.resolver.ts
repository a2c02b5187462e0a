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
  @Mutation(() => MatchType, { description: 'Puts a match on top of its demand’s list, or takes it down (置顶).' })
  async pinMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the match (对接标识).' }) id: string,
    @Args('pinned', { description: 'On top, or not (是否置顶).' }) pinned: boolean,
  ): Promise<MatchType> {
    await this.curation.pin(viewer, id, pinned);
    return this.service.get(viewer, id);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => BanType, { description: 'Keeps an achievement or its organisation apart from a demand (屏蔽匹配).' })
  banMatch(@CurrentViewer() viewer: Viewer, @Args() { matchId, ...ban }: BanArgs): Promise<BanType> {
    return this.bans.banPair(viewer, matchId, ban);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => BanType, { description: 'Keeps everything of an organisation apart from a demand (排除单位).' })
  excludeParty(
    @CurrentViewer() viewer: Viewer,
    @Args() { demandId, organizationId, ...ban }: ExcludePartyArgs,
  ): Promise<BanType> {
    return this.bans.excludeParty(viewer, demandId, organizationId, ban);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => BanType, { description: 'Lets what was kept apart be matched again (解除屏蔽).' })
  liftBan(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the ban (屏蔽标识).' }) id: string,
  ): Promise<BanType> {
    return this.bans.lift(viewer, id);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => MatchType, { description: 'Puts a broker’s remark on a match (批注).' })
  async annotateMatch(@CurrentViewer() viewer: Viewer, @Args() note: AnnotateArgs): Promise<MatchType> {
    await this.curation.annotate(viewer, note);
    return this.service.get(viewer, note.matchId);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => MatchType, { description: 'Takes a broker’s remark away (删除批注).' })
  async removeAnnotation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the remark (批注标识).' }) id: string,
  ): Promise<MatchType> {
    return this.service.get(viewer, await this.curation.removeAnnotation(viewer, id));
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType, { description: 'Takes a recommendation off the viewer’s list (标记不相关).' })
  async markNotRelevant(@CurrentViewer() viewer: Viewer, @Args() aside: NotRelevantArgs): Promise<MatchType> {
    await this.curation.markNotRelevant(viewer, aside);
    return this.service.get(viewer, aside.id);
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType, { description: 'Puts a match back on the viewer’s list (撤销不相关).' })
  async undoNotRelevant(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the match (对接标识).' }) id: string,
  ): Promise<MatchType> {
    await this.curation.undoNotRelevant(viewer, id);
    return this.service.get(viewer, id);
  }

  @Cost('batched')
  @ResolveField(() => [AnnotationType], { description: 'Brokers’ remarks that the viewer may read (批注).' })
  async annotations(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() match: MatchType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AnnotationType[]> {
    return (await loaders.load('match.annotations', match.id, (ids) => this.curation.annotations(viewer, ids))) ?? [];
  }

  @Cost('batched')
  @ResolveField(() => [NotRelevantType], { description: 'Who called it not relevant, and why (不相关反馈).' })
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
  @ResolveField(() => [BanType], { description: 'What is never matched with it (屏蔽); brokers read this.' })
  async bans(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<BanType[]> {
    return (await loaders.load('demand.bans', demand.id, (ids) => this.bansOf.ofDemands(viewer, ids))) ?? [];
  }
}
