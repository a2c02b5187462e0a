import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { message } from '#kernel/errors';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mayExport } from './export.access.js';
import type { ExportRun } from './export.entity.js';
import { exportLifecycle } from './export.lifecycle.js';
import { ExportService } from './export.service.js';
import { ExportFormat, ExportKind, exportKinds, exportYears } from './export.states.js';
import { ExportOption, ExportRunType } from './export.types.js';

@Resolver(() => ExportRunType)
export class ExportResolver {
  constructor(private readonly exports: ExportService) {}

  @Cost('light')
  @Allow('export.use')
  @Query(() => [ExportOption], { description: 'What the viewer may take out.' })
  exportOptions(@CurrentViewer() viewer: Viewer): ExportOption[] {
    return Object.values(ExportKind)
      .filter((kind) => mayExport(viewer, kind))
      .map((kind) => ({
        kind,
        label: exportKinds[kind][viewer.locale],
        byYear: kind in exportYears,
        yearHint: exportYears[kind]?.[viewer.locale] ?? null,
      }));
  }

  @Cost('list')
  @Allow('export.use')
  @Query(() => [ExportRunType], { description: 'The viewer’s own, the newest first, at most 50.' })
  async exportRuns(@CurrentViewer() viewer: Viewer): Promise<ExportRunType[]> {
    return (await this.exports.list(viewer)).map((run) => viewOf(run, viewer));
  }

  @Cost('heavy')
  @Allow('export.use')
  @Mutation(() => ExportRunType)
  async requestExport(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => ExportKind }) kind: ExportKind,
    @Args('format', { type: () => ExportFormat }) format: ExportFormat,
    @Args('clientMutationId') clientMutationId: string,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
  ): Promise<ExportRunType> {
    return viewOf(await this.exports.request(viewer, { kind, format, year, clientMutationId }), viewer);
  }
}

/** A run as its owner sees it. */
export function viewOf(
  { id, kind, format, year, state, requestedAt, rowsDone, rowsTotal, size, failure, expiresAt }: ExportRun,
  { locale }: Viewer,
): ExportRunType {
  const labels = { kindLabel: exportKinds[kind][locale], stateLabel: exportLifecycle.states[state][locale] };
  return {
    id,
    kind,
    format,
    year,
    state,
    ...labels,
    requestedAt,
    rowsDone,
    rowsTotal,
    size,
    failure: state === 'FAILED' ? message(`export.failure.${failure ?? 'LOST'}`, {}, locale) : null,
    expiresAt,
    url: state === 'DONE' ? `/exports/files/${id}` : null,
  };
}
