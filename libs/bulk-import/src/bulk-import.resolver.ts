import { Allow, Cost, CurrentViewer, hasPermission, type Viewer } from '#kernel/access';
import type { GraphqlContext } from '#kernel/graphql';
import { described } from '#kernel/graphql';
import { LiveChannel } from '#kernel/jobs';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { ImportRun } from './bulk-import.entity.js';
import { importTopic } from './bulk-import.events.js';
import { BulkImportService } from './bulk-import.service.js';

import { ImportRunType, ImportedRecord } from './bulk-import.types.js';
import { presentRun } from './bulk-import.view.js';
import { ImportKind } from './import-kind.js';
import { ImportKinds } from './import-kinds.registry.js';

@Resolver(() => ImportRunType)
export class BulkImportResolver {
  constructor(
    private readonly imports: BulkImportService,
    private readonly kinds: ImportKinds,
    private readonly live: LiveChannel,
  ) {}

  private present(run: ImportRun, { locale }: Viewer): ImportRunType {
    return presentRun(run, this.kinds.get(run.kind).columns, locale);
  }

  @Cost('record')
  @Allow('import.use')
  @Query(() => ImportRunType, { description: 'One import (导入任务) and how far it has come.' })
  async importRun(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the import (导入任务标识).' }) id: string,
  ): Promise<ImportRunType> {
    return this.present(await this.imports.get(viewer, id), viewer);
  }

  @Cost('list')
  @Allow('import.use')
  @Query(() => [ImportRunType], {
    description: 'Imports that the viewer may see (导入任务), the newest first, at most 50.',
  })
  async importRuns(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, description: 'How many at most (条数), up to 50.' })
    first?: number,
  ): Promise<ImportRunType[]> {
    return (await this.imports.list(viewer, first ?? undefined)).map((run) => this.present(run, viewer));
  }

  @Cost('heavy')
  @Allow('import.use')
  @Mutation(() => ImportRunType, {
    description:
      'Has a file checked (导入检查): the worker reads and checks every row, and imports nothing. The run says when it is CHECKED, or REFUSED and why.',
  })
  async startImport(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => ImportKind, description: 'What the rows become (导入类型).' }) kind: string,
    @Args('attachmentId', { type: () => ID, description: 'Id of the uploaded file (附件标识).' }) attachmentId: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('organizationId', {
      type: () => ID,
      nullable: true,
      description: 'The organisation of rows that name none (默认单位); for the centre’s staff.',
    })
    organizationId?: string,
  ): Promise<ImportRunType> {
    return this.present(
      await this.imports.start(viewer, { kind, attachmentId, organizationId, clientMutationId }),
      viewer,
    );
  }

  @Cost('heavy')
  @Allow('import.use')
  @Mutation(() => ImportRunType, { description: 'Takes in what is right (确认导入); a repeat imports nothing twice.' })
  async confirmImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the import (导入任务标识).' }) id: string,
  ): Promise<ImportRunType> {
    return this.present(await this.imports.confirm(viewer, id), viewer);
  }

  @Cost('row')
  @ResolveField(() => [ImportedRecord], { description: 'What it made (导入记录), the first 50.' })
  records(@Parent() run: ImportRunType): Promise<ImportedRecord[]> {
    return this.imports.records(run);
  }

  @Cost('record')
  @Allow('import.use')
  @Subscription(() => ImportRunType, {
    filter: (_moved: unknown, _args: unknown, context: GraphqlContext) =>
      hasPermission(context.req.viewer, 'import.use'),
    async resolve(this: BulkImportResolver, _moved: unknown, { id }: { id: string }, context: GraphqlContext) {
      const viewer = context.req.viewer!;
      return this.present(await this.imports.get(viewer, id), viewer);
    },
    description: 'An import, anew as it goes on (导入进度).',
  })
  async importProgressed(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the import (导入任务标识).' }) id: string,
  ): Promise<AsyncIterableIterator<unknown>> {
    await this.imports.get(viewer, id);
    return this.live.subscribe(importTopic(id));
  }
}
