import { AttachmentAccess, AttachmentType, Attachments, presentAttachment } from '#attachment';
import { Allow, Cost, CurrentViewer, hasPermission, type Viewer } from '#kernel/access';
import { Loaders, described, type RequestLoaders } from '#kernel/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EVIDENCE_LINK, IndicatorService } from '../indicators/indicator.service.js';
import {
  CorrectIndicatorArgs,
  IndicatorValueType,
  PlanIndicatorType,
  RecordIndicatorArgs,
} from '../indicators/indicator.types.js';
import { Indicators } from '../indicators/indicator.view.js';

@Resolver(() => PlanIndicatorType)
export class IndicatorResolver {
  constructor(
    private readonly service: IndicatorService,
    private readonly shown: Indicators,
  ) {}

  @Cost('aggregate')
  @Allow('indicator.read')
  @Query(() => [PlanIndicatorType], {
    description: 'All indicators of the plan (规划指标) as they stand in a year.',
  })
  indicators(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, nullable: true, description: 'Which year (年度); the running one when left out.' })
    year?: number | null,
  ): Promise<PlanIndicatorType[]> {
    return this.shown.all(year, viewer.locale);
  }

  @Cost('aggregate')
  @Allow('indicator.read')
  @Query(() => PlanIndicatorType, { description: 'One indicator of the plan (规划指标) as it stands in a year.' })
  indicator(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { type: () => ID, description: 'Code of the indicator (指标代码).' }) code: string,
    @Args('year', { type: () => Int, nullable: true, description: 'Which year (年度); the running one when left out.' })
    year?: number | null,
  ): Promise<PlanIndicatorType> {
    return this.shown.one(code, year, viewer.locale);
  }

  @Cost('write')
  @Allow('indicator.record')
  @Mutation(() => PlanIndicatorType, { description: 'Records a measured value of an indicator (填报指标值).' })
  async recordIndicatorValue(
    @CurrentViewer() viewer: Viewer,
    @Args() value: RecordIndicatorArgs,
  ): Promise<PlanIndicatorType> {
    return this.shown.one(await this.service.record(viewer, value), null, viewer.locale);
  }

  @Cost('write')
  @Allow('indicator.record')
  @Mutation(() => PlanIndicatorType, {
    description: 'Puts a new value in the place of a wrong one (更正指标值); both are kept.',
  })
  async correctIndicatorValue(
    @CurrentViewer() viewer: Viewer,
    @Args() value: CorrectIndicatorArgs,
  ): Promise<PlanIndicatorType> {
    return this.shown.one(await this.service.correct(viewer, value), null, viewer.locale);
  }

  @Cost('row')
  @ResolveField(() => [IndicatorValueType], {
    description: 'What was recorded, newest first, what was corrected too (填报记录).',
  })
  values(@Parent() { code }: PlanIndicatorType): Promise<IndicatorValueType[]> {
    return this.shown.history(code);
  }
}

@Resolver(() => IndicatorValueType)
export class IndicatorEvidence {
  constructor(
    access: AttachmentAccess,
    private readonly attachments: Attachments,
  ) {
    access.register(EVIDENCE_LINK, (viewer) => hasPermission(viewer, 'indicator.read'));
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: described.evidence })
  async evidence(
    @Parent() { evidenceId }: IndicatorValueType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AttachmentType | null> {
    const file = evidenceId
      ? await loaders.load('attachment', evidenceId, (ids) => this.attachments.byIds(ids))
      : undefined;
    return file ? presentAttachment(file) : null;
  }
}
