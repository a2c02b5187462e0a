export { SearchIndexes, type SearchIndex } from './search-indexes.js';
export { idPages, type DocumentSource, type SearchDocument } from './document-source.js';
export { IndexCheck } from './index-check.js';
export { Indexer } from './indexer.js';
export type { Rebuilt } from './rebuild.js';
export { Search } from './search.js';
export { SearchStatus, type IndexStatus } from './search-status.js';
export { SEARCH_KEY_UID, searchKeyOf } from './meili-connection.js';
export { SearchModule, searchSchema } from './search.module.js';
