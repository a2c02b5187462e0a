import type { Command } from 'commander';
import { resolve } from 'node:path';
import { backUp } from './backup/backup.js';
import { restore } from './backup/restore.js';
import { withServices } from './context.js';
import { examine } from './doctor/doctor.js';
import { thinAppendOnly } from './retention.js';
import { terminalLocale } from './words.js';

type Say = (text: string) => void;

/** npm runs the command line in the checkout; people name places from where they stand. */
function placeOf(folder: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
}

/** What keeps a platform alive: backing up, getting it back, looking after it. */
export function addOperation(program: Command, say: Say): void {
  program
    .command('backup')
    .argument('<folder>', "the backup's own; there must be nothing yet")
    .description(
      'database and files as they are at one moment, while the platform is used; read back and proven; keys are not in it',
    )
    .action(async (folder: string) => void (await backUp(placeOf(folder), say)));
  program
    .command('restore')
    .argument('<folder>', 'a backup')
    .description(
      'into an empty database and an empty FILES_DIR; then migrates, rebuilds the index and proves the ledger; exit code 1: nothing was restored, or the ledger does not prove, 3: done, but the index could not be rebuilt',
    )
    .action(async (folder: string) => {
      process.exitCode = await restore(placeOf(folder), say);
    });
  program
    .command('retention')
    .option('--dry-run', 'count what would go, and remove nothing')
    .description(
      'removes what the log of deeds and the log of looks at names hold past their time (settings RETENTION_*_MONTHS), with the account of DATABASE_ADMIN_URL; ledger and history are never thinned; the worker thins the other tables every night',
    )
    .action(async ({ dryRun }: { dryRun?: boolean }) =>
      withServices((app) => thinAppendOnly(app, dryRun ?? false, say)),
    );
  program
    .command('doctor')
    .description(
      'looks at everything that the platform stands on, changes nothing, and says what is wrong and what to do, in Chinese or English by LANG; exit code 0: all is well, 1: something is wrong, 2: something could not be looked at',
    )
    .action(async () => {
      process.exitCode = await examine(terminalLocale(), say);
    });
}
