/** Prints MEILI_SEARCH_KEY for a master key: `MEILI_MASTER_KEY=… node docker/search-key.mjs`. */
import { searchKey } from './environment.mjs';

process.stdout.write(`${searchKey(process.env.MEILI_MASTER_KEY ?? '')}\n`);
