import { contractsPart } from './contract/contract.demo.js';
import { ledgerPart } from './ledger/ledger.demo.js';
import { pairsPart, unservedPart } from './match/match.demo.js';
import { namedRequestPart } from './named-access/named-access.demo.js';
import type { DemoPart } from './part.js';
import { forecastPart, indicatorsPart } from './target/target.demo.js';

export { seed, type SeedOptions } from './seed.js';

/** What the demo consists of beside its people: each feature brings its part here, and nowhere else. */
export const demoParts: readonly DemoPart[] = [
  pairsPart,
  unservedPart,
  contractsPart,
  indicatorsPart,
  forecastPart,
  ledgerPart,
  namedRequestPart,
];
