import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { message, type Sentence } from '#kernel/errors';
import { described } from '#kernel/graphql';
import { isClosed, toneOf } from '#kernel/workflow';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ExportTables } from './export-tables.registry.js';
import type { ExportRun } from './export.entity.js';
import { ExportKind } from './export.kinds.js';
import { exportLifecycle } from './export.lifecycle.js';
import { ExportService } from './export.service.js';
import { ExportFormat, UNDER_WAY } from './export.states.js';
import { ExportOption, ExportRunType } from './export.types.js';

@Resolver(() => ExportRunType)
export class ExportResolver {
  constructor(
    private readonly exports: ExportService,
    private readonly tables: ExportTables,
  ) {}

  @Cost('light')
  @Allow('export.use')
  @Query(() => [ExportOption], { description: 'What the viewer may take out (可导出表).' })
  exportOptions(@CurrentViewer() viewer: Viewer): ExportOption[] {
    return this.tables.of(viewer).map(({ kind, label, yearHint }) => ({
      kind,
      label: label[viewer.locale],
      byYear: yearHint !== undefined,
      yearHint: yearHint?.[viewer.locale] ?? null,
    }));
  }

  @Cost('list')
  @Allow('export.use')
  @Query(() => [ExportRunType], { description: 'The viewer’s own exports (导出任务), the newest first, at most 50.' })
  async exportRuns(@CurrentViewer() viewer: Viewer): Promise<ExportRunType[]> {
    return (await this.exports.list(viewer)).map((run) => this.viewOf(run, viewer));
  }

  @Cost('heavy')
  @Allow('export.use')
  @Mutation(() => ExportRunType, { description: 'Asks for a table as a file (申请导出).' })
  async requestExport(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => ExportKind, description: 'Which table (导出类型).' }) kind: ExportKind,
    @Args('format', { type: () => ExportFormat, description: 'Kind of file (文件格式).' }) format: ExportFormat,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('year', {
      type: () => Int,
      nullable: true,
      description: 'Year to cut it to (年度); all of it when left out.',
    })
    year?: number | null,
  ): Promise<ExportRunType> {
    return this.viewOf(await this.exports.request(viewer, { kind, format, year, clientMutationId }), viewer);
  }

  private viewOf(run: ExportRun, viewer: Viewer): ExportRunType {
    return viewOf(run, this.tables.get(run.kind).label, viewer);
  }
}

/** A run as its owner sees it. */
export function viewOf(
  { id, kind, format, year, state, requestedAt, rowsDone, rowsTotal, size, failure, expiresAt }: ExportRun,
  label: Sentence,
  { locale }: Viewer,
): ExportRunType {
  const labels = { kindLabel: label[locale], stateLabel: exportLifecycle.states[state][locale] };
  return {
    id,
    kind,
    format,
    year,
    state,
    ...labels,
    stateTone: toneOf(exportLifecycle, state),
    underWay: UNDER_WAY.includes(state),
    repeatable: isClosed(exportLifecycle, state),
    requestedAt,
    rowsDone,
    rowsTotal,
    size,
    failure: state === 'FAILED' ? message(`export.failure.${failure ?? 'LOST'}`, {}, locale) : null,
    expiresAt,
    url: state === 'DONE' ? `/exports/files/${id}` : null,
  };
}
