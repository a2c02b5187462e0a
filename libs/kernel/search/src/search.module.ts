import type { Schema } from '#kernel/database';
import { Global, Module } from '@nestjs/common';
import { DocumentSources } from './document-source.registry.js';
import { DocumentWriter } from './document-writer.service.js';
import { IndexCheck } from './index-check.handler.js';
import { IndexStates } from './index-states.repository.js';
import { Indexer } from './indexer.service.js';
import { MeiliConnection } from './meili-connection.service.js';
import { IndexRebuild } from './rebuild.service.js';
import { Refusals } from './refusals.repository.js';
import { SearchIndexes } from './search-indexes.registry.js';
import { SearchStatus } from './search-status.service.js';
import { SearchDirty, SearchIndexState, SearchKind, SearchRefused } from './search.entities.js';
import { SearchTables1700000000110, SearchWholeness1796058574433 } from './search.migrations.js';
import { Search } from './search.service.js';

export const searchSchema: Schema = {
  entities: [SearchDirty, SearchKind, SearchRefused, SearchIndexState],
  migrations: [SearchTables1700000000110, SearchWholeness1796058574433],
};

/** Searching, and keeping the indexes as the rows are. The job runs where JobsRunnerModule is. */
@Global()
@Module({
  providers: [
    MeiliConnection,
    SearchIndexes,
    DocumentSources,
    IndexStates,
    Refusals,
    DocumentWriter,
    IndexRebuild,
    Indexer,
    IndexCheck,
    SearchStatus,
    Search,
  ],
  exports: [SearchIndexes, Indexer, IndexCheck, SearchStatus, Search],
})
export class SearchModule {}
