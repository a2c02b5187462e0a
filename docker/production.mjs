/** What `npm run up -- --production` asks for beyond the demo. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepFailure } from './progress.mjs';
import { ask } from './prompts.mjs';

/**
 * Before anything is started.
 * @throws StepFailure that names the setting which is missing or unusable
 */
export function checkProductionSettings(env, { fresh }) {
  const refuse = (why, todo) => {
    throw new StepFailure('Starting for production', why, todo);
  };
  if (fresh)
    refuse(
      '--fresh removes all data, and is for the demo',
      'start without it; or name an empty folder with --data DIR',
    );
  if (!/^https?:\/\/\S+$/.test(env.APP_URL ?? ''))
    refuse(
      'APP_URL is not set',
      'set it to the address that people type, such as APP_URL=https://market.example.gov.cn',
    );
  if (!/^smtps?:\/\/\S+$/.test(env.SMTP_URL ?? ''))
    refuse(
      'SMTP_URL is not set, and production has no demo mailbox',
      'set it to your mail relay, such as SMTP_URL=smtp://user:password@mail.example.gov.cn:587',
    );
}

/** What the folder's data is for, kept beside it so that it is known before a server is started; the database's own mark decides. */
export class DataKind {
  /** @param {string} dataDir @param {'demo' | 'production'} wanted */
  constructor(dataDir, wanted) {
    this.file = join(dataDir, 'installation');
    this.wanted = wanted;
  }

  /** @param {boolean} converts a demo may become production @throws StepFailure when the folder holds the other kind */
  check(converts) {
    const found = existsSync(this.file) ? readFileSync(this.file, 'utf8').trim() : this.wanted;
    if (found === this.wanted || converts) return;
    const todo =
      this.wanted === 'demo'
        ? 'start it with --production, or the demo with a folder of its own: --data DIR'
        : 'give production a folder of its own: --data DIR; or, if real work was done in this one, add --disable-demo-accounts, which shuts the accounts of the demo and leaves its records';
    throw new StepFailure(`Starting for ${this.wanted}`, `the data in this folder is for ${found}`, todo);
  }

  keep() {
    writeFileSync(this.file, `${this.wanted}\n`, { mode: 0o600 });
  }
}

/**
 * Makes the first administrator: from ADMIN_EMAIL, ADMIN_NAME and ADMIN_PASSWORD_FILE, else by asking on the terminal.
 * @param {(env: object, ...args: string[]) => Promise<string>} cli runs a command of the command line with these variables added
 * @throws StepFailure when there is neither
 */
export async function firstAdministrator({ cli, env, progress }) {
  if (env.ADMIN_EMAIL && env.ADMIN_NAME && env.ADMIN_PASSWORD_FILE) {
    return progress.say(
      (
        await cli(
          { KECHUANG_PASSWORD: passwordIn(env.ADMIN_PASSWORD_FILE) },
          'admin',
          '--',
          env.ADMIN_EMAIL,
          env.ADMIN_NAME,
        )
      ).trim(),
    );
  }
  if (!process.stdin.isTTY) {
    throw new StepFailure(
      'Making the first administrator',
      'there is none yet, and no terminal to ask on',
      'set ADMIN_EMAIL, ADMIN_NAME and ADMIN_PASSWORD_FILE (a file that holds the password), or start once on a terminal',
    );
  }
  progress.say('\n第一位管理员 / The first administrator');
  for (;;) {
    const [name, email] = [await ask('  姓名 / name: '), await ask('  邮箱 / e-mail: ')];
    const password = await ask('  密码 / password: ', { hidden: true });
    if ((await ask('  再输一次 / the same again: ', { hidden: true })) !== password) {
      progress.say('  两次输入不一致 / They differ. Once more:');
      continue;
    }
    try {
      return progress.say((await cli({ KECHUANG_PASSWORD: password }, 'admin', '--', email, name)).trim());
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      progress.say(`${error.message}\n`);
    }
  }
}

function passwordIn(file) {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new StepFailure(
      'Making the first administrator',
      error.message,
      'ADMIN_PASSWORD_FILE names a file that holds the password and nothing else',
    );
  }
}
