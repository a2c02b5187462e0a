import { DemoAccounts, Role, Users } from '#identity';
import { InstallationKind, InstallationMark } from '#kernel/database';
import type { INestApplicationContext } from '@nestjs/common';

export interface ProductionOptions {
  disableDemoAccounts?: boolean;
  json?: boolean;
}

/** What a database was prepared for, and who can administrate it. */
export interface Prepared {
  kind: InstallationKind;
  /** How many accounts hold the role. */
  administrators: number;
  /** The addresses of demo accounts that were shut now. */
  disabled: string[];
}

/** Marks the database as demo or production, as the launcher does before it starts anything. @throws Error when it is for the other */
export async function prepareFor(
  app: INestApplicationContext,
  kind: string,
  { json, disableDemoAccounts }: ProductionOptions,
  say: (text: string) => void,
): Promise<void> {
  if (kind !== 'demo' && kind !== 'production')
    throw new Error(`An installation is demo or production, not "${kind}".`);
  const disabled =
    kind === 'demo' ? (await requireDemo(app), []) : await requireProduction(app, disableDemoAccounts ?? false);
  const administrators = (await app.get(Users).byRoles([Role.ADMIN])).length;
  const prepared: Prepared = {
    kind: kind === 'demo' ? InstallationKind.DEMO : InstallationKind.PRODUCTION,
    administrators,
    disabled,
  };
  if (json) return say(JSON.stringify(prepared));
  if (disabled.length)
    say(`Shut, with every session ended: ${disabled.join(', ')}. What the demo's people wrote is still there.`);
  say(`This database is marked as ${kind}; it has ${administrators} administrators.`);
}

/**
 * Lets only the demo through: a database that is marked as one, or an empty one, which becomes one.
 * @throws Error with a sentence for any other, and changes nothing then
 */
export async function requireDemo(app: INestApplicationContext): Promise<void> {
  const mark = app.get(InstallationMark);
  const kind = await mark.kind();
  if (kind === InstallationKind.DEMO) return;
  const refusal =
    'the demo, whose passwords everybody knows, is not loaded here. Give the demo a database of its own (npm run up -- --data DIR). Nothing was changed.';
  if (kind) throw new Error(`This database is marked as production: ${refusal}`);
  const people = await app.get(Users).count();
  if (people) throw new Error(`This database has ${people} accounts and is not marked as demo: ${refusal}`);
  await mark.mark(InstallationKind.DEMO);
}

/**
 * Lets only production through: no demo, and no account of the demo that its known password may open.
 * @param disable shuts such accounts instead, and takes a demo as production: for one in which real work was done
 * @returns the addresses that were shut
 * @throws Error with a sentence, and changes nothing then
 */
async function requireProduction(app: INestApplicationContext, disable: boolean): Promise<string[]> {
  const [mark, accounts] = [app.get(InstallationMark), app.get(DemoAccounts)];
  const open = await accounts.open();
  const way =
    'Start production with a database of its own (--data DIR); or, if real work was done in this one, add --disable-demo-accounts, which shuts the accounts of the demo and leaves its records. Nothing was changed.';
  if (!disable && (await mark.kind()) === InstallationKind.DEMO)
    throw new Error(`This database is marked as demo. ${way}`);
  if (!disable && open.length)
    throw new Error(
      `Accounts of the demo are open in this database, with a password that everybody knows: ${open.join(', ')}. ${way}`,
    );
  await accounts.shut(open);
  await mark.mark(InstallationKind.PRODUCTION);
  return open;
}
