import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Allow, Cost, CurrentViewer, MaybeViewer, hasPermission, type Viewer } from '#kernel/access';
import { HistoryEntry, ListArgs, Loaders, type GraphqlContext, type RequestLoaders } from '#kernel/graphql';
import { LiveChannel } from '#kernel/jobs';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { MatchPipelineService } from '../pipeline/match-pipeline.service.js';
import { MatchResponseService } from '../pipeline/match-response.service.js';
import { MatchService } from '../pipeline/match.service.js';
import { MatchFacade } from '../record/match.facade.js';
import { MATCH_TOPIC, type MatchChangedMessage } from '../record/match.topic.js';
import {
  AnswerArgs,
  Board,
  Contact,
  FollowUpArgs,
  FollowUpType,
  MatchChanged,
  MatchFilter,
  MatchPage,
  MatchType,
  MoveArgs,
  PlanArgs,
} from '../record/match.types.js';

@Resolver(() => MatchType)
export class MatchResolver {
  constructor(
    private readonly service: MatchService,
    private readonly answers: MatchResponseService,
    private readonly work: MatchPipelineService,
    private readonly matchesOf: MatchFacade,
    private readonly live: LiveChannel,
  ) {}

  @Cost('record')
  @Allow('match.read')
  @Query(() => MatchType)
  match(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<MatchType> {
    return this.service.get(viewer, id);
  }

  @Cost('list')
  @Allow('match.read')
  @Query(() => MatchPage)
  matches(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('filter', { type: () => MatchFilter, nullable: true }) filter?: MatchFilter,
  ): Promise<MatchPage> {
    return this.service.list(viewer, { ...filter }, args);
  }

  @Cost('aggregate')
  @Allow('match.board')
  @Query(() => Board)
  matchBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => MatchFilter, nullable: true }) filter?: MatchFilter,
  ): Promise<Board> {
    return this.service.board(viewer, { ...filter });
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType)
  proposeMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('demandId', { type: () => ID }) demandId: string,
    @Args('achievementId', { type: () => ID }) achievementId: string,
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<MatchType> {
    return this.service.propose(viewer, demandId, achievementId, clientMutationId);
  }

  @Cost('write')
  @Allow('match.read')
  @Mutation(() => MatchType)
  async markMatchRead(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<MatchType> {
    await this.answers.markRead(viewer, id);
    return this.service.get(viewer, id);
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType)
  async answerMatch(@CurrentViewer() viewer: Viewer, @Args() answer: AnswerArgs): Promise<MatchType> {
    await this.answers.answer(viewer, answer);
    return this.service.get(viewer, answer.id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType)
  async moveMatch(@CurrentViewer() viewer: Viewer, @Args() move: MoveArgs): Promise<MatchType> {
    await this.work.move(viewer, move);
    return this.service.get(viewer, move.id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType)
  async takeMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<MatchType> {
    await this.work.take(viewer, id, version);
    return this.service.get(viewer, id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType)
  async planNextAction(@CurrentViewer() viewer: Viewer, @Args() plan: PlanArgs): Promise<MatchType> {
    await this.work.plan(viewer, plan);
    return this.service.get(viewer, plan.id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType)
  async logFollowUp(@CurrentViewer() viewer: Viewer, @Args() followUp: FollowUpArgs): Promise<MatchType> {
    await this.work.logFollowUp(viewer, followUp);
    return this.service.get(viewer, followUp.matchId);
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType)
  async askQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('matchId', { type: () => ID }) matchId: string,
    @Args('text') text: string,
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<MatchType> {
    await this.answers.ask(viewer, matchId, text, clientMutationId);
    return this.service.get(viewer, matchId);
  }

  @Cost('write')
  @Allow('match.reveal')
  @Mutation(() => MatchType)
  async revealIdentity(
    @CurrentViewer() viewer: Viewer,
    @Args('matchId', { type: () => ID }) matchId: string,
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<MatchType> {
    await this.answers.reveal(viewer, matchId, clientMutationId);
    return this.service.get(viewer, matchId);
  }

  @Cost('batched')
  @ResolveField(() => [FollowUpType])
  async followUps(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() match: MatchType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<FollowUpType[]> {
    return (await loaders.load('match.followUps', match.id, (ids) => this.service.followUps(viewer, ids))) ?? [];
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry])
  history(@MaybeViewer() viewer: Viewer | undefined, @Parent() match: MatchType): Promise<HistoryEntry[]> {
    return this.answers.history(viewer, match.id);
  }

  @Cost('row')
  @ResolveField(() => Contact, {
    nullable: true,
    description: 'After both sides have accepted and the owner has shown who they are.',
  })
  counterpartContact(@MaybeViewer() viewer: Viewer | undefined, @Parent() match: MatchType): Promise<Contact | null> {
    return this.answers.counterpart(viewer, match.id);
  }

  @Cost('list')
  @Allow('match.read')
  @Subscription(() => MatchChanged, {
    async filter(this: MatchResolver, news: MatchChangedMessage, _args: unknown, context: GraphqlContext) {
      if (!hasPermission(context.req.viewer, 'match.read')) return false;
      return (await this.matchesOf.present(context.req.viewer!, [news.id])).has(news.id);
    },
    resolve: (news: MatchChangedMessage) => news,
  })
  matchesChanged(): AsyncIterableIterator<unknown> {
    return this.live.subscribe(MATCH_TOPIC);
  }
}

@Resolver(() => DemandType)
export class DemandMatchesResolver {
  constructor(private readonly service: MatchService) {}

  @Cost('row')
  @ResolveField(() => [MatchType])
  matches(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<MatchType[]> {
    return this.service.ofRecord(viewer, { demandId: demand.id }, first);
  }
}

@Resolver(() => AchievementType)
export class AchievementMatchesResolver {
  constructor(private readonly service: MatchService) {}

  @Cost('row')
  @ResolveField(() => [MatchType])
  matches(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() achievement: AchievementType,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<MatchType[]> {
    return this.service.ofRecord(viewer, { achievementId: achievement.id }, first);
  }
}
