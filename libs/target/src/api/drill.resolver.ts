import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ListArgs } from '#kernel/graphql';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CockpitRows } from '../drill/breakdown.service.js';
import { CockpitFigure } from '../drill/drill.sources.js';
import { CockpitBreakdown, CockpitRowPage, CockpitSlice } from '../drill/drill.types.js';

/** What the cockpit's figures are made of. */
@Resolver()
export class DrillResolver {
  constructor(private readonly behind: CockpitRows) {}

  @Cost('aggregate')
  @Allow('cockpit.read')
  @Query(() => CockpitBreakdown)
  cockpitBreakdown(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<CockpitBreakdown> {
    return this.behind.breakdown(viewer, year);
  }

  @Cost('aggregate')
  @Allow('cockpit.read')
  @Query(() => CockpitRowPage, { description: 'The rows behind a figure; together they are the figure.' })
  cockpitRows(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
    @Args('figure', { type: () => CockpitFigure }) figure: CockpitFigure,
    @Args() list: ListArgs,
    @Args('slice', { type: () => CockpitSlice, nullable: true }) slice?: CockpitSlice | null,
  ): Promise<CockpitRowPage> {
    return this.behind.rows(viewer, figure, year, slice ?? {}, list);
  }
}
