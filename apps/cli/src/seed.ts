import type { INestApplicationContext } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SeedOptions } from '../../demo/index.js';
import { requireDemo } from './installation.js';

type Demo = typeof import('../../demo/index.js');

/**
 * Adds the demo to a database that is for it; what a database has had of it is not added again.
 * @returns the names of the parts that were added now
 * @throws Error for a database that is not for it, and changes nothing then
 */
export async function seedDemo(
  app: INestApplicationContext,
  { seed, demoParts }: Demo,
  options: Omit<SeedOptions, 'parts'> & Partial<SeedOptions>,
): Promise<string[]> {
  await requireDemo(app);
  const { accounts, added } = await seed(app, { parts: demoParts, ...options });
  const file = process.env['DEMO_ACCOUNTS_FILE'];
  if (file) await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return added;
}

/** The demo is no part of a production build, so nothing imports it before it is asked for. @throws Error with a sentence where it is not */
export async function loadDemo(): Promise<Demo> {
  try {
    return await import('../../demo/index.js');
  } catch (error) {
    const file = fileURLToPath(new URL('../../demo/index.js', import.meta.url));
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.startsWith(`Cannot find module '${file}'`)) throw error;
    throw new Error(
      'This build is for production and has no demo (npm run build:demo adds it to a checkout). Nothing was changed.',
      { cause: error },
    );
  }
}
