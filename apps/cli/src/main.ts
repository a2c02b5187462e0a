// First: decorators need it.
import 'reflect-metadata';

import { releaseText } from '#kernel/config';
import { Deliveries } from '#kernel/jobs';
import { FixedClock } from '#kernel/values';
import { LedgerOpening } from '#ledger';
import { MatchModels, VocabularyTrainer } from '#match';
import { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { features } from '../../features.js';
import { appointAdministrator } from './administrator.js';
import { withServices } from './context.js';
import { lifecyclesDocument, settingsDocument } from './documents.js';
import { enumWordsModule } from './enum-words.js';
import { importFile, type ImportOptions } from './import.js';
import { prepareFor, type ProductionOptions } from './installation.js';
import { verifyLedger, type VerifyOptions } from './ledger.js';
import { limitsDocument } from './limits-document.js';
import { migrate, schemaDrift } from './migrate.js';
import { retrain, type RetrainOptions } from './model.js';
import { addOperation } from './operation.js';
import { prepareSearch, rebuildSearch, searchStatus } from './search.js';
import { loadDemo, seedDemo } from './seed.js';
import { operations, permissionsDocument, printedSchema } from './surface.js';
import { addUserCommands } from './user-commands.js';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const program = new Command('kechuang').description(
  '科创云超市 / Kechuang Market: what an operator does from the command line',
);
program.version(releaseText());

program
  .command('migrate')
  .description('bring the database to the newest shape and grant the application what it needs')
  .action(async () => {
    const done = await migrate();
    say(done.length ? `${done.length} migrations applied: ${done.join(', ')}` : 'The database is up to date.');
  });

program
  .command('schema-drift')
  .description('SQL that separates the migrated tables from the entities; nothing when they agree')
  .action(async () => (await schemaDrift()).forEach(say));

program
  .command('seed')
  .description(
    'add the demo to an empty database or one that is marked as demo: its people, and each part that was never added to it',
  )
  .option('--base', 'accounts and organisations only')
  .action(async ({ base }: { base?: boolean }) => {
    const demo = await loadDemo();
    const clock = new FixedClock(new Date());
    const added = await withServices((app) => seedDemo(app, demo, { baseOnly: base ?? false, clock }), clock);
    say(added.length ? `Added to the demo: ${added.join(', ')}.` : 'The demo has all of its parts.');
  });

const search = program.command('search').description('the search indexes');
search
  .command('prepare')
  .description("create indexes, settings and the API's key; the worker fills what was missing")
  .action(async () => say(await withServices(prepareSearch)));
search
  .command('rebuild')
  .argument('[kind]', 'demand, achievement …; all when left out')
  .description(
    'rebuild from the database beside the live index, then swap; exit code 2: no such kind, 3: done, but documents were refused',
  )
  .action(async (kind?: string) => {
    process.exitCode = await withServices((app) => rebuildSearch(app, kind, say));
  });
search
  .command('status')
  .description(
    'count every index against the database and name the documents that were refused; exit code 3: not whole',
  )
  .action(async () => {
    process.exitCode = await withServices((app) => searchStatus(app, say));
  });

const match = program.command('match').description('the matcher');
match
  .command('learn')
  .description("learn the platform's vocabulary from its own texts now, instead of when it is due")
  .action(async () => {
    const { demands, achievements, terms, seconds } = await withServices((app) => app.get(VocabularyTrainer).train());
    say(`Learned ${terms} terms from ${demands} demands and ${achievements} achievements in ${seconds} s.`);
  });

match
  .command('retrain')
  .description('refit the weights on what people did about matches; taken only when not worse on held-back demands')
  .option('--dry-run', 'say what would come of it and write nothing')
  .option('--json', 'the outcome as one line of JSON')
  .action(async (options: RetrainOptions) => withServices((app) => retrain(app, options, say)));

match
  .command('rematch')
  .description(
    'have the worker match every published demand anew in the background, after everything newly published; resumable, one run at a time',
  )
  .action(async () =>
    say(
      `Every published demand will be matched anew with ${await withServices((app) => app.get(MatchModels).rematch('system'))}.`,
    ),
  );

program
  .command('import')
  .argument('<file>', 'CSV of demands, achievements or contracts, JSON Lines of papers')
  .requiredOption('--kind <kind>', 'achievement, contract, demand or paper')
  .option('--dry-run', 'check every row and write nothing')
  .option('--organization <code or id>', 'the organisation of rows that name none')
  .option('--as <email>', 'who answers for it; the first administrator or broker when left out')
  .description('import a file by the rules of the web app; a repeat imports nothing twice')
  .action(async (file: string, options: ImportOptions) => {
    if ((await withServices((app) => importFile(app, file, options, say))) > 0) process.exitCode = 2;
  });

const ledger = program.command('ledger').description('the ledger of technology contracts');
ledger
  .command('verify')
  .description(
    'prove it anew: chains, digests, heads, balances, and contract = ledger = target; names the first inconsistent row; exit code 1: there is one, 2: it could not be looked at',
  )
  .option('--year <year>', 'only this year', Number)
  .option('--json', 'the verdict as one line of JSON')
  .action(async (options: VerifyOptions) => {
    process.exitCode = await verifyLedger(options, say);
  });
ledger
  .command('open')
  .description('post what contracts say that were signed before there was this ledger; nothing once it has entries')
  .action(async () => say(`${await withServices((app) => app.get(LedgerOpening).open())} contracts were posted.`));

program
  .command('redrive')
  .argument('[handler]', 'only this handler')
  .description('give failed jobs another run')
  .action(async (handler?: string) =>
    say(`${await withServices((app) => app.get(Deliveries).redrive(handler))} jobs were put back.`),
  );

program
  .command('admin')
  .argument('<email>')
  .argument('[name]', 'for a new account')
  .description(
    'make somebody an administrator: an account that exists is granted the role, a new one is created with the password in KECHUANG_PASSWORD',
  )
  .action(async (email: string, name: string | undefined) => {
    const { done, text } = await withServices((app) => appointAdministrator(app, { email, name }));
    say(text);
    if (!done) process.exitCode = 1;
  });

program
  .command('installation')
  .argument('<kind>', 'demo or production')
  .option('--disable-demo-accounts', 'for production: shut the demo accounts that are there, instead of refusing')
  .option('--json', 'the outcome as one line of JSON')
  .description('mark what this database is for; refuses one that is for the other, and production beside demo accounts')
  .action(async (kind: string, options: ProductionOptions) =>
    withServices((app) => prepareFor(app, kind, options, say)),
  );

addUserCommands(program, say);
addOperation(program, say);

program
  .command('schema')
  .description('print the GraphQL schema')
  .option('--write <file>', 'write it instead')
  .action(async ({ write }: { write?: string }) => {
    const text = await printedSchema();
    if (write) await writeFile(write, text);
    else process.stdout.write(text);
  });

program
  .command('docs')
  .argument(
    '<what>',
    'settings, lifecycles, permissions, limits, enums (TypeScript), operations or features (JSON), or all (writes them)',
  )
  .description('documents that are generated from the code')
  .action(async (what: string) => {
    const documents: Record<string, () => string | Promise<string>> = {
      settings: settingsDocument,
      lifecycles: lifecyclesDocument,
      permissions: permissionsDocument,
      limits: limitsDocument,
      enums: enumWordsModule,
      operations: () => `${JSON.stringify(operations(), null, 2)}\n`,
      features: () => `${JSON.stringify(features.map(({ name }) => name))}\n`,
    };
    if (what === 'all') {
      await mkdir('docs', { recursive: true });
      for (const name of ['settings', 'lifecycles', 'permissions', 'limits'])
        await writeFile(`docs/${name}.md`, await documents[name]!());
      await writeFile('apps/web/src/generated/enums.ts', await enumWordsModule());
    } else if (documents[what]) process.stdout.write(await documents[what]());
    else
      throw new Error(
        `There is no document "${what}": settings, lifecycles, permissions, limits, enums, operations, features or all.`,
      );
  });

program.parseAsync().catch((error: unknown) => {
  const detail =
    error instanceof Error ? (process.env['LOG_LEVEL'] === 'debug' ? error.stack : error.message) : String(error);
  process.stderr.write(`${detail}\n`);
  process.exitCode = 1;
});
