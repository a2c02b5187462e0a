import { seedContracts } from '#contract';
import { QueueRest } from '#kernel/jobs';
import type { FixedClock } from '#kernel/values';
import { LedgerChecks } from '#ledger';
import { seedPairs, seedUnservedAndClusters, tellOfPairs, type PairSeed } from '#match';
import { seedNamedRequest } from '#named-access';
import { Forecasts, seedIndicators } from '#target';
import type { INestApplicationContext } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { requireDemo } from './installation.js';
import { createCast, type DemoCast } from './people.js';

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

interface SeedOptions {
  /** Accounts and organisations only. */
  baseOnly: boolean;
  /** The clock that the application was made with. */
  clock: FixedClock;
}

/**
 * Loads the demo story through the services, as its people would; run again, it adds nothing.
 * @throws Error for a database that is not for the demo
 */
export async function seed(app: INestApplicationContext, { baseOnly, clock }: SeedOptions): Promise<void> {
  await requireDemo(app);
  const cast = await createCast(app);
  const file = process.env['DEMO_ACCOUNTS_FILE'];
  if (file) await writeFile(file, `${JSON.stringify(cast.accounts, null, 2)}\n`, { mode: 0o600 });
  if (baseOnly) return;
  const get: PairSeed['get'] = (token) => app.get(token, { strict: false });
  const pairs = { get, clock, broker: cast.viewer('broker'), ...sidesOf(cast) };
  // The worker matches what is published now; the demo's history is matched on its own days before the worker sees it.
  const isNew = await get(QueueRest).during('match', () => seedHistory(pairs));
  await seedUnservedAndClusters(pairs);
  await seedContracts({
    get,
    clock,
    drafter: cast.viewer('broker'),
    confirmer: cast.viewer('broker2'),
    organizationIds: cast.organizationIds,
  });
  await seedIndicators({ get, clock, broker: cast.viewer('broker') });
  if (!isNew) return;
  // The worker drew one before there were contracts; the demo opens with one that knows them.
  clock.set(new Date());
  await get(Forecasts).draw();
  // The worker's first check found empty books.
  await get(LedgerChecks).run();
  await seedNamedRequest({ get, clock, government: cast.viewer('government') });
}

/** @returns false when it was there already. */
async function seedHistory(pairs: PairSeed): Promise<boolean> {
  const added = await seedPairs(pairs);
  await tellOfPairs(pairs, added);
  return added.demands.size > 0;
}

function sidesOf(cast: DemoCast): Pick<PairSeed, 'enterprise' | 'institute'> {
  return {
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
