import { InstallationMark } from '#kernel/database';
import type { FixedClock } from '#kernel/values';
import type { INestApplicationContext } from '@nestjs/common';
import { createCast } from './cast.js';
import { shownAccounts, type DemoAccount } from './identity/people.js';
import { inOrder, type DemoPart, type DemoStage } from './part.js';

export interface SeedOptions {
  /** Accounts and organisations only. */
  baseOnly: boolean;
  /** The clock that the application was made with. */
  clock: FixedClock;
  parts: readonly DemoPart[];
}

/**
 * Adds the demo's people, and each part that this database never had; one that was interrupted runs again. The caller has made sure that
 * the database is for the demo.
 * @returns the accounts to show, and the names of the parts that were added now
 */
export async function seed(
  app: INestApplicationContext,
  { baseOnly, clock, parts }: SeedOptions,
): Promise<{ accounts: DemoAccount[]; added: string[] }> {
  const get: DemoStage['get'] = (token) => app.get(token, { strict: false });
  const cast = await createCast({ get });
  const added: string[] = [];
  if (baseOnly) return { accounts: shownAccounts(), added };
  const mark = app.get(InstallationMark);
  const known = await mark.demoParts();
  const today = clock.now();
  for (const { name, run } of inOrder(parts).filter((part) => !known.has(part.name))) {
    clock.set(today);
    await run({ get, clock, cast });
    clock.set(today);
    await mark.addDemoPart(name);
    added.push(name);
  }
  return { accounts: shownAccounts(), added };
}
