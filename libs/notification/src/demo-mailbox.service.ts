import { Config } from '#kernel/config';
import { UserError } from '#kernel/errors';
import { Injectable } from '@nestjs/common';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const SHOWN = 100;
const READ = 1_000;

const addresses = z.union([z.string(), z.array(z.string()).transform((all) => all.join(', '))]);
const mailFile = z.object({
  id: z.string(),
  at: z.coerce.date(),
  from: addresses,
  to: addresses,
  subject: z.string(),
  text: z.string().default(''),
});
export type DemoMail = z.infer<typeof mailFile>;

/** The demo's letter box: what its stand-in mail server received. It exists only where DEMO_MAIL_DIR is set, where every account is a demo account. */
@Injectable()
export class DemoMailbox {
  private readonly folder?: string;

  constructor(config: Config) {
    this.folder = config.values.DEMO_MAIL_DIR;
  }

  get isOpen(): boolean {
    return this.folder !== undefined;
  }

  /** Newest first. @throws UserError NOT_FOUND outside the demo. */
  async mails(to?: string | null): Promise<DemoMail[]> {
    if (!this.folder) throw UserError.notFound();
    const wanted = to?.slice(0, 254).trim().toLowerCase();
    const files = await newestFiles(this.folder);
    const mails = (await Promise.all(files.map(readMail))).filter((mail): mail is DemoMail => mail !== undefined);
    const found = wanted ? mails.filter((mail) => mail.to.toLowerCase().includes(wanted)) : mails;
    return found.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, SHOWN);
  }
}

async function newestFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        const path = join(folder, name);
        return { path, at: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 };
      }),
  );
  return files
    .sort((a, b) => b.at - a.at)
    .slice(0, READ)
    .map(({ path }) => path);
}

/** A file that is still being written is left out; the next look finds it. */
async function readMail(path: string): Promise<DemoMail | undefined> {
  try {
    return mailFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
