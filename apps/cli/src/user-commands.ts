import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { withServices } from './context.js';
import { changeRoles, createUser, disableUser, enableUser, listUsers, resetPassword, type Deed } from './users.js';

/** Accounts, from the command line: for the day on which nobody can sign in. */
export function addUserCommands(program: Command, say: (text: string) => void): void {
  /** Exit code 1 when nothing was changed, as `admin` has it. */
  const told = async (work: (app: INestApplicationContext) => Promise<Deed>): Promise<void> => {
    const { done, text } = await withServices(work);
    say(text);
    if (!done) process.exitCode = 1;
  };
  const user = program.command('user').description('accounts; each deed is in the audit log');
  user
    .command('list')
    .argument('[text]', 'part of a name or an address')
    .option('--json', 'a line of JSON each')
    .description('everybody, newest first')
    .action(async (text: string | undefined, { json }: { json?: boolean }) =>
      withServices((app) => listUsers(app, { text, json }, say)),
    );
  user
    .command('create')
    .argument('<email>')
    .argument('<name>')
    .option('--role <role...>', 'ENTERPRISE, RESEARCHER, BROKER, GOVERNMENT, ADMIN …', [])
    .description('with the password in KECHUANG_PASSWORD, else with a random one that is told once')
    .action(async (email: string, name: string, { role: roles }: { role: string[] }) =>
      told((app) => createUser(app, { email, name, roles })),
    );
  user
    .command('disable')
    .argument('<email>')
    .description('ends every session at once; nobody signs in to it until it is enabled')
    .action(async (email: string) => told((app) => disableUser(app, email)));
  user
    .command('enable')
    .argument('<email>')
    .action(async (email: string) => told((app) => enableUser(app, email)));
  user
    .command('reset-password')
    .argument('<email>')
    .description('to the one in KECHUANG_PASSWORD, else to a random one that is told once; ends every session')
    .action(async (email: string) => told((app) => resetPassword(app, email)));
  user
    .command('roles')
    .argument('<email>')
    .option('--grant <role...>', 'roles to give')
    .option('--revoke <role...>', 'roles to take')
    .description('shows the roles of an account, and changes them')
    .action(async (email: string, changes: { grant?: string[]; revoke?: string[] }) =>
      told((app) => changeRoles(app, email, changes)),
    );
}
