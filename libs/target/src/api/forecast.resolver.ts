import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Forecast } from '../forecast/forecast.types.js';
import { ForecastView } from '../forecast/forecast.view.js';

@Resolver()
export class ForecastResolver {
  constructor(private readonly view: ForecastView) {}

  @Cost('record')
  @Allow('cockpit.read')
  @Query(() => Forecast, {
    nullable: true,
    description:
      'The newest forecast of the running year (全年预测); null for other years, and before the worker has drawn one.',
  })
  forecast(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, nullable: true, description: 'Which year (年度); the running one when left out.' })
    year?: number | null,
  ): Promise<Forecast | null> {
    return this.view.of(viewer, year);
  }
}
