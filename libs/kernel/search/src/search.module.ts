import type { Schema } from '#kernel/database';
import { Global, Module } from '@nestjs/common';
import { DocumentSources } from './document-source.js';
import { DocumentWriter } from './document-writer.js';
import { IndexCheck } from './index-check.js';
import { IndexStates } from './index-states.js';
import { Indexer } from './indexer.js';
import { MeiliConnection } from './meili-connection.js';
import { IndexRebuild } from './rebuild.js';
import { Refusals } from './refusals.js';
import { SearchIndexes } from './search-indexes.js';
import { SearchStatus } from './search-status.js';
import { SearchDirty, SearchIndexState, SearchKind, SearchRefused } from './search.entities.js';
import { Search } from './search.js';
import { SearchTables1700000000110, SearchWholeness1796058574433 } from './search.migrations.js';

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
