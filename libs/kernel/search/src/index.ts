export { idPages, type DocumentSource, type SearchDocument } from './document-source.js';
export { IndexCheck } from './index-check.js';
export { Indexer } from './indexer.js';
export { SEARCH_KEY_UID, searchKeyOf } from './meili-connection.js';
export type { Rebuilt } from './rebuild.js';
export { SearchIndexes, type SearchIndex } from './search-indexes.js';
export { SearchStatus, type IndexStatus } from './search-status.js';
export { Search } from './search.js';
export { SearchModule, searchSchema } from './search.module.js';
