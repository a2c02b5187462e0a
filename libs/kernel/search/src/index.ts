export { idPages, type DocumentSource, type SearchDocument } from './document-source.registry.js';
export { IndexCheck } from './index-check.handler.js';
export { Indexer } from './indexer.service.js';
export { SEARCH_KEY_UID, searchKeyOf } from './meili-connection.service.js';
export type { Rebuilt } from './rebuild.service.js';
export { SearchIndexes, type SearchIndex } from './search-indexes.registry.js';
export { SearchStatus, type IndexStatus } from './search-status.service.js';
export { SearchModule, searchSchema } from './search.module.js';
export { Search } from './search.service.js';
