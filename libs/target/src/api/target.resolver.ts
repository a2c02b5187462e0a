import { Allow, Cost, CurrentViewer, PUBLIC, hasPermission, type Viewer } from '#kernel/access';
import type { GraphqlContext } from '#kernel/graphql';
import { LiveChannel } from '#kernel/jobs';
import { Args, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import { COCKPIT_TOPIC } from '../cockpit/target.events.js';
import { TargetService } from '../cockpit/target.service.js';
import { Cockpit, HomeFigures } from '../cockpit/target.types.js';
import { throttle } from './throttle.js';

const THROTTLE_MS = 1_000;

@Resolver()
export class TargetResolver {
  constructor(
    private readonly targets: TargetService,
    private readonly live: LiveChannel,
  ) {}

  @Cost('aggregate')
  @Allow('cockpit.read')
  @Query(() => Cockpit, { description: 'Where a year stands against the target (驾驶舱).' })
  cockpit(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, nullable: true, description: 'Which year (年度); the running one when left out.' })
    year?: number | null,
  ): Promise<Cockpit> {
    return this.targets.cockpit(year, viewer.locale);
  }

  @Cost('aggregate')
  @Allow(PUBLIC)
  @Query(() => HomeFigures, { description: 'What the home page shows to everyone (首页数据).' })
  homeFigures(): Promise<HomeFigures> {
    return this.targets.home();
  }

  @Cost('aggregate')
  @Allow('cockpit.read')
  @Subscription(() => Cockpit, {
    filter: (_moved: unknown, _args: unknown, context: GraphqlContext) =>
      hasPermission(context.req.viewer, 'cockpit.read'),
    resolve(this: TargetResolver, _moved: unknown, { year }: { year: number }, context: GraphqlContext) {
      return this.targets.cockpit(year, context.req.viewer!.locale);
    },
    description: 'The cockpit of a year, anew whenever its figures move (驾驶舱更新), at most once a second.',
  })
  cockpitMoved(
    @Args('year', { type: () => Int, description: 'Which year (年度).' }) _year: number,
  ): AsyncIterableIterator<unknown> {
    return throttle(this.live.subscribe(COCKPIT_TOPIC), THROTTLE_MS);
  }
}
