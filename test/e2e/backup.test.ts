import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../apps/cli/src/backup/manifest.js';
import { sealOf } from '../../apps/cli/src/backup/manifest.js';
import { Client } from '../harness/client.js';
import { freshDatabase } from '../harness/database.mjs';
import { eventually } from '../harness/eventually.js';
import { demandInput, saveDemand } from '../harness/steps.js';
import { startSystem } from '../harness/system.mjs';

type Database = Awaited<ReturnType<typeof freshDatabase>>;

/** What the rebuilt index writes of itself (it asks by events for a second look, too), and the row that says when the last backup was. */
const OWN_ROWS = /^(search_|last_backup$)/;

/**
 * The drill: a demo is backed up while people write, and again at rest; then it is destroyed and brought back in two new places, one that is
 * compared row by row and one in which people go on working. And what a restore must refuse.
 */
describe('A platform that is backed up, destroyed and brought back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-backup-'));
  const [busy, atRest] = [join(folder, 'busy'), join(folder, 'at-rest')];
  const places: Database[] = [];
  const before = process.env['TEST_SYSTEM'];
  /** Drafts and files that were acknowledged before the first backup began. */
  const acknowledged: { drafts: string[]; files: string[] } = { drafts: [], files: [] };
  let original: Map<string, string[]>;
  let originalFiles: Record<string, string>;
  let env: Record<string, string>;

  /** The command line in an environment. @returns what it said and its exit code */
  const run = (own: Record<string, string>, args: string[], limit = '') =>
    new Promise<{ code: number; text: string }>((resolve) =>
      execFile(
        'bash',
        ['-c', `${limit} exec "$0" "$@"`, process.execPath, own['CLI']!, ...args],
        { env: { ...process.env, ...own }, maxBuffer: 10_000_000 },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
      ),
    );

  /** A new, empty place with the keys of the one that was destroyed. */
  async function newPlace(own: Record<string, string> = {}): Promise<Record<string, string>> {
    const database = await freshDatabase();
    places.push(database);
    const place = mkdtempSync(join(folder, 'place-'));
    const { DATABASE_URL, DATABASE_ADMIN_URL } = database.env as Record<string, string>;
    const mark = `restored_${places.length}_${database.name}`;
    return {
      ...env,
      DATABASE_URL: DATABASE_URL!,
      DATABASE_ADMIN_URL: DATABASE_ADMIN_URL!,
      FILES_DIR: join(place, 'files'),
      REDIS_PREFIX: mark,
      INDEX_PREFIX: `${env['INDEX_PREFIX']}`,
      ...own,
    };
  }

  beforeAll(async () => {
    const system = await startSystem({ dump: 'ee4926b', settings: { LIMIT_UPLOADS: '100000' } });
    try {
      process.env['TEST_SYSTEM'] = JSON.stringify(system);
      env = { ...system.cliEnv, CLI: system.cli };
      await backUpWhileWriting();
      await system.halt();
      const { code, text } = await run(env, ['backup', atRest]);
      expect({ code, text }).toMatchObject({ code: 0 });
      original = await rowsOf(env['DATABASE_ADMIN_URL']!);
      originalFiles = filesIn(env['FILES_DIR']!);
    } finally {
      await system.stop();
    }
  }, 600_000);

  afterAll(async () => {
    if (before) process.env['TEST_SYSTEM'] = before;
    for (const { drop } of places) await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function backUpWhileWriting(): Promise<void> {
    const owner = await Client.signedIn('enterprise');
    let writing = true;
    let written = 0;
    const write = async () => {
      const { id } = await saveDemand(owner, demandInput({ title: `备份演练第 ${(written += 1)} 份草稿` }));
      const file = await owner.upload(`说明${written}.csv`, `序号,数值\n${written},1\n`, 'text/csv');
      return { id, file };
    };
    for (let round = 0; round < 3; round += 1) {
      const { id, file } = await write();
      acknowledged.drafts.push(id);
      acknowledged.files.push(file);
    }
    const writer = (async () => {
      for (; writing; await new Promise((resolve) => setTimeout(resolve, 100))) await write();
    })();
    const { code, text } = await run(env, ['backup', busy]);
    writing = false;
    await writer;
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(text).toMatch(/^Backed up to .*read back and proven\.$/m);
    expect(written).toBeGreaterThan(acknowledged.drafts.length);
  }

  it('holds no key, and names those it needs by their fingerprints', async () => {
    const manifest = manifestOf(busy);
    expect(Object.keys(manifest.keys)).toEqual(['LEDGER_KEY', 'SESSION_SECRET']);
    expect(readdirSync(busy).sort()).toEqual([
      'database.sql.gz',
      'files',
      'files.sha256',
      'manifest.json',
      'manifest.seal',
    ]);
    const whole = await new Promise<string>((resolve) =>
      execFile(
        'bash',
        ['-c', `cat ${busy}/*.json ${busy}/*.seal ${busy}/*.sha256; zcat ${busy}/*.gz`],
        { maxBuffer: 1e9 },
        (_, out) => resolve(out),
      ),
    );
    for (const key of ['LEDGER_KEY', 'SESSION_SECRET']) expect(whole).not.toContain(env[key]);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('comes back row by row and file by file', async () => {
    const place = await newPlace();
    const { code, text } = await run(place, ['restore', atRest]);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(text).toMatch(/^The ledger is proven: [1-9]\d* entries/m);
    const restored = await rowsOf(place['DATABASE_ADMIN_URL']!);
    expect([...restored.keys()]).toEqual([...original.keys()]);
    for (const [table, rows] of original)
      if (!OWN_ROWS.test(table))
        expect([table, restored.get(table)]).toEqual([
          table,
          table === 'outbox_event' ? expect.arrayContaining(rows) : rows,
        ]);
    expect(filesIn(place['FILES_DIR']!)).toEqual(originalFiles);
    expect(Object.keys(originalFiles).length).toBeGreaterThanOrEqual(acknowledged.files.length);
    // The append-only tables are so again.
    const application = await createConnection(place['DATABASE_URL']!);
    await expect(application.query('DELETE FROM ledger_entry')).rejects.toMatchObject({
      code: 'ER_TABLEACCESS_DENIED_ERROR',
    });
    await application.end();
    expect(await run(place, ['restore', atRest])).toMatchObject({
      code: 1,
      text: expect.stringMatching(/has \d+ tables/),
    });
  });

  it('goes on working with what was written before the backup began: people sign in, the ledger proves, search finds', async () => {
    const keys = { LEDGER_KEY: env['LEDGER_KEY']!, SESSION_SECRET: env['SESSION_SECRET']! };
    const system = await startSystem({ backup: busy, settings: keys });
    try {
      process.env['TEST_SYSTEM'] = JSON.stringify(system);
      const owner = await Client.signedIn('enterprise');
      for (const id of acknowledged.drafts)
        expect(await owner.run('query ($id: ID!) { demand(id: $id) { id state } }', { id })).toEqual({
          demand: { id, state: 'DRAFT' },
        });
      for (const [index, id] of acknowledged.files.entries())
        expect((await owner.request('GET', `/files/${id}`)).body.toString()).toBe(`序号,数值\n${index + 1},1\n`);
      await everyRowHasItsFile(system.cliEnv);
      expect((await run({ ...system.cliEnv, CLI: system.cli }, ['ledger', 'verify'])).code).toBe(0);
      const found = () =>
        Client.visitor().ask<{ portalSearch: { totalCount: number } }>(
          '{ portalSearch(query: "铸造废砂") { totalCount } }',
        );
      await eventually(async () => ((await found()).data?.portalSearch.totalCount ?? 0) > 0, 'the record is found');
      // Nothing is taken into a place that works.
      expect(await run({ ...system.cliEnv, CLI: system.cli }, ['restore', atRest])).toMatchObject({
        code: 1,
        text: expect.stringContaining('A platform is running on this database'),
      });
    } finally {
      await system.stop();
    }
  });

  describe('refuses, and the place stays as it was,', () => {
    let place: Record<string, string>;
    let changed: string;

    beforeAll(async () => {
      place = await newPlace();
    });

    /** A copy of the backup with one thing done to it. */
    const copyWith = (change: (copy: string) => void): string => {
      changed = mkdtempSync(join(folder, 'changed-'));
      cpSync(atRest, changed, { recursive: true });
      change(changed);
      return changed;
    };
    const refused = async (backup: string, why: RegExp, own: Record<string, string> = {}) => {
      const { code, text } = await run({ ...place, ...own }, ['restore', backup]);
      expect({ code, text }).toEqual({ code: 1, text: expect.stringMatching(why) });
      expect(await rowsOf(place['DATABASE_ADMIN_URL']!)).toEqual(new Map());
      expect(existsSync(place['FILES_DIR']!) ? readdirSync(place['FILES_DIR']!) : []).toEqual([]);
    };
    const flip = (path: string) => {
      const bytes = readFileSync(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = bytes[middle]! ^ 1;
      writeFileSync(path, bytes);
    };
    const resealed = (change: (manifest: Manifest) => void) => (copy: string) => {
      const manifest = manifestOf(copy);
      change(manifest);
      const text = JSON.stringify(manifest);
      writeFileSync(join(copy, 'manifest.json'), text);
      writeFileSync(join(copy, 'manifest.seal'), sealOf(Buffer.from(text), env['LEDGER_KEY']!));
    };

    it('one byte changed', () =>
      refused(
        copyWith((copy) => flip(join(copy, 'database.sql.gz'))),
        /database\.sql\.gz is not what was written/,
      ));

    it('without the right key', () =>
      refused(atRest, /needs other keys: LEDGER_KEY with the fingerprint [0-9a-f]{16}/, {
        LEDGER_KEY: 'x'.repeat(40),
      }));

    it('a backup of a newer version', () =>
      refused(
        copyWith(resealed((manifest) => manifest.migrations.push('Unheard1999999999999'))),
        /made by the newer version/,
      ));

    it('what is found out half-way is taken back', () =>
      refused(
        copyWith(resealed((manifest) => (manifest.tables['user_account']! += 1))),
        /Nothing was restored: The table user_account has \d+ rows/,
      ));

    it('a folder for files that is in use', async () => {
      mkdirSync(join(place['FILES_DIR']!, 'aa'), { recursive: true });
      writeFileSync(join(place['FILES_DIR']!, 'aa', 'kept'), 'kept');
      const { code, text } = await run(place, ['restore', atRest]);
      expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining('There are files in FILES_DIR') });
      expect(readFileSync(join(place['FILES_DIR']!, 'aa', 'kept'), 'utf8')).toBe('kept');
      expect(await rowsOf(place['DATABASE_ADMIN_URL']!)).toEqual(new Map());
    });
  });

  describe('A backup', () => {
    let place: Record<string, string>;

    beforeAll(async () => {
      place = await newPlace();
      expect((await run(place, ['restore', atRest])).code).toBe(0);
    });

    const fails = async (
      target: string,
      why: RegExp,
      { own = {}, limit = '' }: { own?: Record<string, string>; limit?: string } = {},
    ) => {
      const { code, text } = await run({ ...place, ...own }, ['backup', target], limit);
      expect({ code, text }).toEqual({ code: 1, text: expect.stringMatching(why) });
    };
    const leftBehind = () => readdirSync(folder).filter((name) => /partial|never/.test(name));

    it('onto a full disk is refused in a sentence, with nothing left behind', async () => {
      // The limit of a file's size stands for the disk's: the write fails in the same place.
      await fails(
        join(folder, 'never'),
        /No backup was made: a file may not grow so large there .* Nothing was left behind/,
        {
          limit: 'ulimit -f 16;',
        },
      );
      expect(leftBehind()).toEqual([]);
    });

    it('over something is refused', async () => {
      await fails(atRest, /There is something at/);
      expect(manifestOf(atRest).product).toBe('kechuang-market');
    });

    it('of a platform that lost a file is refused and names it', async () => {
      const [path] = Object.keys(filesIn(place['FILES_DIR']!)).filter((name) => !name.startsWith('exports'));
      rmSync(join(place['FILES_DIR']!, path!));
      await fails(join(folder, 'never'), new RegExp(`${path} is missing although its row is there`));
      expect(leftBehind()).toEqual([]);
    });
  });
});

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** A digest of each row of each table, sorted. */
async function rowsOf(url: string): Promise<Map<string, string[]>> {
  return connected(url, async (connection) => {
    const [tables] = (await connection.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
    )) as unknown as [{ name: string }[]];
    const all = new Map<string, string[]>();
    for (const { name } of tables) {
      const [rows] = await connection.query({ sql: `SELECT * FROM \`${name}\``, rowsAsArray: true });
      const digest = (row: unknown) => createHash('sha1').update(JSON.stringify(row)).digest('hex');
      all.set(name, (rows as unknown[]).map(digest).sort());
    }
    return all;
  });
}

async function everyRowHasItsFile(env: Record<string, string>): Promise<void> {
  const rows = await connected(env['DATABASE_ADMIN_URL']!, async (connection) => {
    const [found] = await connection.query('SELECT id, sha256 FROM attachment');
    return found as { id: string; sha256: string }[];
  });
  expect(rows.length).toBeGreaterThan(0);
  const files = filesIn(env['FILES_DIR']!);
  for (const { id, sha256 } of rows) expect(files[join(id.slice(-2), id)]).toBe(sha256);
}

async function connected<T>(uri: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({
    uri,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
  });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** SHA-256 by path. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
