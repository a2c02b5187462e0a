import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Allow, Cost, CurrentViewer, MaybeViewer, hasPermission, type Viewer } from '#kernel/access';
import { HistoryEntry, ListArgs, Loaders, described, type GraphqlContext, type RequestLoaders } from '#kernel/graphql';
import { LiveChannel } from '#kernel/jobs';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { MatchPipelineService } from '../pipeline/match-pipeline.service.js';
import { MatchResponseService } from '../pipeline/match-response.service.js';
import { MatchService } from '../pipeline/match.service.js';
import { MATCH_TOPIC, type MatchChangedMessage } from '../record/match.events.js';
import { MatchFacade } from '../record/match.facade.js';
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
  @Query(() => MatchType, { description: 'One match (供需匹配), as the viewer may see it.' })
  match(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the match (对接标识).' }) id: string,
  ): Promise<MatchType> {
    return this.service.get(viewer, id);
  }

  @Cost('list')
  @Allow('match.read')
  @Query(() => MatchPage, { description: 'Matches that the viewer may see (匹配列表).' })
  matches(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('filter', { type: () => MatchFilter, nullable: true, description: 'Which ones (匹配筛选).' })
    filter?: MatchFilter,
  ): Promise<MatchPage> {
    return this.service.list(viewer, { ...filter }, args);
  }

  @Cost('aggregate')
  @Allow('match.board')
  @Query(() => Board, { description: 'The match board (对接看板) as the viewer may see it.' })
  matchBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => MatchFilter, nullable: true, description: 'Which matches (匹配筛选).' })
    filter?: MatchFilter,
  ): Promise<Board> {
    return this.service.board(viewer, { ...filter });
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType, { description: 'Brings a demand and an achievement together by hand (提出匹配).' })
  proposeMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('demandId', { type: () => ID, description: 'Id of the demand (需求标识).' }) demandId: string,
    @Args('achievementId', { type: () => ID, description: 'Id of the achievement (成果标识).' }) achievementId: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<MatchType> {
    return this.service.propose(viewer, demandId, achievementId, clientMutationId);
  }

  @Cost('write')
  @Allow('match.read')
  @Mutation(() => MatchType, { description: 'Notes that the viewer’s side has read a recommendation (标记已读).' })
  async markMatchRead(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the match (对接标识).' }) id: string,
  ): Promise<MatchType> {
    await this.answers.markRead(viewer, id);
    return this.service.get(viewer, id);
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType, { description: 'Accepts or declines a recommendation (答复推荐).' })
  async answerMatch(@CurrentViewer() viewer: Viewer, @Args() answer: AnswerArgs): Promise<MatchType> {
    await this.answers.answer(viewer, answer);
    return this.service.get(viewer, answer.id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType, { description: 'Moves a match to another stage (推进阶段).' })
  async moveMatch(@CurrentViewer() viewer: Viewer, @Args() move: MoveArgs): Promise<MatchType> {
    await this.work.move(viewer, move);
    return this.service.get(viewer, move.id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType, { description: 'The viewer takes on a match as its broker (认领对接).' })
  async takeMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the match (对接标识).' }) id: string,
    @Args('version', { type: () => Int, description: described.readVersion }) version: number,
  ): Promise<MatchType> {
    await this.work.take(viewer, id, version);
    return this.service.get(viewer, id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType, { description: 'Sets what the broker does next, and when (安排下一步).' })
  async planNextAction(@CurrentViewer() viewer: Viewer, @Args() plan: PlanArgs): Promise<MatchType> {
    await this.work.plan(viewer, plan);
    return this.service.get(viewer, plan.id);
  }

  @Cost('write')
  @Allow('match.move')
  @Mutation(() => MatchType, { description: 'Writes down what was done about a match (登记跟进).' })
  async logFollowUp(@CurrentViewer() viewer: Viewer, @Args() followUp: FollowUpArgs): Promise<MatchType> {
    await this.work.logFollowUp(viewer, followUp);
    return this.service.get(viewer, followUp.matchId);
  }

  @Cost('write')
  @Allow('match.answer')
  @Mutation(() => MatchType, {
    description: 'Asks the other side of a match something (提问); a broker’s question goes to both.',
  })
  async askQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('matchId', { type: () => ID, description: 'Id of the match (对接标识).' }) matchId: string,
    @Args('text', { description: 'The question (问题).' }) text: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<MatchType> {
    await this.answers.ask(viewer, matchId, text, clientMutationId);
    return this.service.get(viewer, matchId);
  }

  @Cost('write')
  @Allow('match.reveal')
  @Mutation(() => MatchType, { description: 'The demand’s owner shows the other side who they are (公开身份).' })
  async revealIdentity(
    @CurrentViewer() viewer: Viewer,
    @Args('matchId', { type: () => ID, description: 'Id of the match (对接标识).' }) matchId: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<MatchType> {
    await this.answers.reveal(viewer, matchId, clientMutationId);
    return this.service.get(viewer, matchId);
  }

  @Cost('batched')
  @ResolveField(() => [FollowUpType], {
    description: 'What brokers did about it (跟进记录), the newest first; the sides do not read it.',
  })
  async followUps(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() match: MatchType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<FollowUpType[]> {
    return (await loaders.load('match.followUps', match.id, (ids) => this.service.followUps(viewer, ids))) ?? [];
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry], { description: described.history })
  history(@MaybeViewer() viewer: Viewer | undefined, @Parent() match: MatchType): Promise<HistoryEntry[]> {
    return this.answers.history(viewer, match.id);
  }

  @Cost('row')
  @ResolveField(() => Contact, {
    nullable: true,
    description: 'Whom to speak to (对方联系人), after both sides have accepted and the owner has shown who they are.',
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
    description: 'Matches of the viewer that changed (对接变动).',
  })
  matchesChanged(): AsyncIterableIterator<unknown> {
    return this.live.subscribe(MATCH_TOPIC);
  }
}

@Resolver(() => DemandType)
export class DemandMatchesResolver {
  constructor(private readonly service: MatchService) {}

  @Cost('row')
  @ResolveField(() => [MatchType], {
    description: 'Its matches with achievements that the viewer may see, best first (匹配).',
  })
  matches(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Args('first', { type: () => Int, nullable: true, description: 'How many matches at most (条数).' }) first?: number,
  ): Promise<MatchType[]> {
    return this.service.ofRecord(viewer, { demandId: demand.id }, first);
  }
}

@Resolver(() => AchievementType)
export class AchievementMatchesResolver {
  constructor(private readonly service: MatchService) {}

  @Cost('row')
  @ResolveField(() => [MatchType], {
    description: 'Its matches with demands that the viewer may see, best first (匹配).',
  })
  matches(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() achievement: AchievementType,
    @Args('first', { type: () => Int, nullable: true, description: 'How many matches at most (条数).' }) first?: number,
  ): Promise<MatchType[]> {
    return this.service.ofRecord(viewer, { achievementId: achievement.id }, first);
  }
}
