import { Global, Module } from '@nestjs/common';
import type { Schema } from '../../database/src/index.js';
import { DocumentSources } from './document-source.js';
import { Indexer } from './indexer.js';
import { MeiliConnection } from './meili-connection.js';
import { IndexRebuild } from './rebuild.js';
import { Search } from './search.js';
import { SearchDirty, SearchKind } from './search.entities.js';
import { SearchIndexes } from './search-indexes.js';
import { SearchTables1700000000110 } from './search.migrations.js';

export const searchSchema: Schema = { entities: [SearchDirty, SearchKind], migrations: [SearchTables1700000000110] };

/** Searching, and keeping the indexes as the rows are. The job runs where JobsRunnerModule is. */
@Global()
@Module({
  providers: [MeiliConnection, SearchIndexes, DocumentSources, IndexRebuild, Indexer, Search],
  exports: [SearchIndexes, Indexer, Search],
})
export class SearchModule {}
