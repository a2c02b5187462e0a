import { QueueRest } from '#kernel/jobs';
import type { DemoPart, DemoStage } from '../part.js';
import { seedPairs, type PairSeed } from './pairs.seed.js';
import { tellOfPairs } from './pairs.story.js';
import { seedUnservedAndClusters } from './unserved.seed.js';

/** Who posts each of the ten demands, and at which institute each of the ten achievements lies. */
const ENTERPRISES = [
  'enterprise',
  'machines',
  'steel',
  'fluorine',
  'fluorine',
  'data',
  'data',
  'orchard',
  'meat',
  'street',
];
const INSTITUTES = [
  'researcher',
  'materials',
  'pujiang',
  'materials',
  'researcher',
  'pujiang',
  'researcher',
  'fuzhou',
  'researcher',
  'researcher',
];

/** Ten demands and ten achievements with their months behind them. */
export const pairsPart: DemoPart = {
  name: 'pairs',
  needs: [],
  run: async (stage) => {
    const pairs = pairsOf(stage);
    // The worker matches what is published now; the demo's history is matched on its own days before the worker sees it.
    await stage.get(QueueRest).during('match', async () => tellOfPairs(pairs, await seedPairs(pairs)));
  },
};

/** Two firms with one problem, and a problem that nobody here can solve. */
export const unservedPart: DemoPart = {
  name: 'unserved',
  needs: ['pairs'],
  run: (stage) => seedUnservedAndClusters(pairsOf(stage)),
};

function pairsOf({ get, clock, cast }: DemoStage): PairSeed {
  return {
    get,
    clock,
    broker: cast.viewer('broker'),
    enterprise: (no) => cast.viewer(ENTERPRISES[no - 1]!),
    institute: (no) => {
      const author = INSTITUTES[no - 1]!;
      return {
        author: cast.viewer(author),
        office: cast.viewer(author === 'researcher' ? 'office' : `${author}-office`),
      };
    },
  };
}
