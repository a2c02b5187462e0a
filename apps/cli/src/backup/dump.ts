import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, Writable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** The last table to be loaded: without it no process starts on what is only half there. */
const LAST_TABLE = 'schema_migration';
const PACKET = '--max-allowed-packet=1G';
const NEWLINE = 10;
/** So much of a line says what it is. */
const HEAD = 200;

/** Counts the rows of a dump as it passes: mariadb-dump writes each row as a line of its own, which begins with a bracket. */
export class RowCounter extends Transform {
  readonly tables: Record<string, number> = {};
  /** How often the tool said that it came to its end. */
  completed = 0;
  private table?: string;
  private head = '';
  private isWithin = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(NEWLINE, from);
      const until = end < 0 ? chunk.length : end;
      if (this.head.length < HEAD)
        this.head += chunk.toString('latin1', from, Math.min(until, from + HEAD - this.head.length));
      if (end >= 0) {
        this.look(this.head);
        this.head = '';
      }
      from = until + 1;
    }
    done(this.isWithin ? new Error('The dump has rows in a form that this version does not know.') : null, chunk);
  }

  private look(line: string): void {
    if (line.startsWith('(')) {
      if (this.table !== undefined) this.tables[this.table]! += 1;
      return;
    }
    const created = /^CREATE TABLE `([^`]+)`/.exec(line)?.[1];
    if (created !== undefined) this.tables[created] ??= 0;
    const [, table, rest] = /^INSERT INTO `([^`]+)` VALUES(.*)$/.exec(line) ?? [];
    this.table = table;
    if (table !== undefined) this.tables[table] ??= 0;
    this.isWithin ||= !!rest;
    if (line.startsWith('-- Dump completed')) this.completed += 1;
  }
}

/**
 * Writes one moment's state of the database, without stopping anybody's work.
 * @param url the account that may read everything
 * @returns rows by table
 */
export async function dumpDatabase(url: string, target: string): Promise<Record<string, number>> {
  const database = databaseOf(url);
  const common = [
    ...connection(url),
    PACKET,
    '--single-transaction',
    '--quick',
    '--hex-blob',
    '--no-tablespaces',
    '--triggers',
  ];
  const runs = [
    [...common, '--routines', '--events', `--ignore-table=${database}.${LAST_TABLE}`, database],
    [...common, database, LAST_TABLE],
  ];
  const counter = new RowCounter();
  const written = pipeline(
    counter,
    createGzip({ level: 6 }),
    createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
  );
  // Waited for below; a full disk must not be an error that nobody caught meanwhile.
  written.catch(() => undefined);
  for (const args of runs) {
    const child = start('mariadb-dump', args, url);
    const ended = endOf('mariadb-dump', child);
    ended.catch(() => undefined);
    try {
      await Promise.race([
        pipeline(child.stdout!, counter, { end: false }),
        written.then(() => new Promise<never>(() => {})),
      ]);
    } catch (error) {
      child.kill();
      counter.destroy();
      // Why it was: the tool's own words, or the disk's.
      await ended.catch((why: Error) => {
        if (why.message && !/SIGTERM/.test(why.message) && !isDisk(error)) throw why;
      });
      throw error;
    }
    await ended;
  }
  counter.end();
  await written;
  return wholeTables(counter, runs.length);
}

function isDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Reads a dump back and counts again. */
export async function countDump(path: string): Promise<Record<string, number>> {
  const counter = new RowCounter();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(path), createGunzip(), counter, nowhere);
  return wholeTables(counter, 2);
}

function wholeTables({ tables, completed }: RowCounter, wanted: number): Record<string, number> {
  if (completed !== wanted) throw new Error('The dump of the database did not come to its end.');
  return Object.fromEntries(Object.entries(tables).sort(([a], [b]) => a.localeCompare(b)));
}

/** Loads a dump into an empty database. */
export async function loadDump(url: string, source: string): Promise<void> {
  const child = start('mariadb', [...connection(url), PACKET, databaseOf(url)], url);
  const ended = endOf('mariadb', child);
  ended.catch(() => undefined);
  // A client that gave up closes its input; its own words say why.
  const fed = await pipeline(createReadStream(source), createGunzip(), child.stdin!).catch((error: unknown) => error);
  await ended;
  if (fed) throw fed as Error;
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function connection(url: string): string[] {
  const { hostname, port, username } = new URL(url);
  return [
    '--no-defaults',
    '--protocol=tcp',
    `--host=${hostname.replace(/^\[|\]$/g, '')}`,
    `--port=${port || 3306}`,
    `--user=${decodeURIComponent(username)}`,
    '--default-character-set=utf8mb4',
  ];
}

/** The password goes by the environment, so that no process list shows it. */
function start(command: string, args: string[], url: string): ChildProcess {
  const env = { ...process.env, MYSQL_PWD: decodeURIComponent(new URL(url).password) };
  return spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** @throws Error with the tool's own words */
function endOf(command: string, child: ChildProcess): Promise<void> {
  let words = '';
  child.stderr!.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000)));
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'ENOENT'
            ? `${command} is not on this machine: install mariadb-client of the server's version.`
            : error.message,
        ),
      ),
    );
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code ?? signal}: ${words.trim()}`)),
    );
  });
}
