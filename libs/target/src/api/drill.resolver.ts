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
  @Query(() => CockpitBreakdown, { description: 'What the figures of a year are made of (构成分析).' })
  cockpitBreakdown(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, description: 'Which year (年度).' }) year: number,
  ): Promise<CockpitBreakdown> {
    return this.behind.breakdown(viewer, year);
  }

  @Cost('aggregate')
  @Allow('cockpit.read')
  @Query(() => CockpitRowPage, { description: 'The rows behind a figure (明细); together they are the figure.' })
  cockpitRows(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, description: 'Which year (年度).' }) year: number,
    @Args('figure', { type: () => CockpitFigure, description: 'Which figure (指标).' }) figure: CockpitFigure,
    @Args() list: ListArgs,
    @Args('slice', {
      type: () => CockpitSlice,
      nullable: true,
      description: 'Which part of it (钻取条件); all of it when left out.',
    })
    slice?: CockpitSlice | null,
  ): Promise<CockpitRowPage> {
    return this.behind.rows(viewer, figure, year, slice ?? {}, list);
  }
}
