import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, proveParts, readFileList, readManifest, sealOf, type Manifest } from './manifest.js';

const keys = { LEDGER_KEY: 'l'.repeat(40), SESSION_SECRET: 's'.repeat(40) };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const part = (text: string) => ({ bytes: Buffer.byteLength(text), sha256: sha256(text) });
const PATH = 'files/ab/0198c0de-0000-7000-8000-0000000000ab';

describe('A backup that is read', () => {
  const root = mkdtempSync(join(tmpdir(), 'kc-manifest-'));
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(root, 'backup-'));
    mkdirSync(join(folder, 'files/ab'), { recursive: true });
    writeFileSync(join(folder, PATH), 'a file');
    const list = `${sha256('a file')}  ${PATH}\n`;
    writeFileSync(join(folder, 'files.sha256'), list);
    writeFileSync(join(folder, 'database.sql.gz'), 'rows');
    seal({
      product: 'kechuang-market',
      format: 1,
      version: '0.1.0',
      takenAt: '2026-11-30T00:00:00.000Z',
      server: '10.11.19-MariaDB',
      migrations: ['Tables1'],
      tables: { user_account: 3 },
      files: { count: 1, bytes: 6 },
      keys: { LEDGER_KEY: fingerprint(keys.LEDGER_KEY), SESSION_SECRET: fingerprint(keys.SESSION_SECRET) },
      parts: { 'database.sql.gz': part('rows'), 'files.sha256': part(list) },
    });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function seal(manifest: Manifest): void {
    const text = JSON.stringify(manifest);
    writeFileSync(join(folder, 'manifest.json'), text);
    writeFileSync(join(folder, 'manifest.seal'), sealOf(Buffer.from(text), keys.LEDGER_KEY));
  }
  const prove = async (own = keys) => proveParts(folder, await readManifest(folder, own));

  it('is taken when it is whole and its keys are here', async () => {
    await expect(prove()).resolves.toBeUndefined();
  });

  it.each(['manifest.json', 'manifest.seal', 'database.sql.gz', 'files.sha256', PATH])(
    'is refused with any one byte of %s changed',
    async (name) => {
      const path = join(folder, name);
      const whole = readFileSync(path);
      for (let at = 0; at < whole.length; at += 1) {
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at]! ^ 1;
        writeFileSync(path, bytes);
        await expect(prove()).rejects.toThrow(
          /changed|no backup|other keys|of format|lacks a part|a line that is none/,
        );
      }
    },
  );

  it.each(['manifest.json', 'manifest.seal', 'database.sql.gz', 'files.sha256', PATH])(
    'is refused without %s',
    async (name) => {
      rmSync(join(folder, name));
      await expect(prove()).rejects.toThrow(/not a whole one|lacks a part/);
    },
  );

  it.each(['LEDGER_KEY', 'SESSION_SECRET'] as const)(
    'is refused without the right %s, which is named by its fingerprint',
    async (name) => {
      await expect(prove({ ...keys, [name]: 'other'.repeat(8) })).rejects.toThrow(
        new RegExp(`other keys: ${name} with the fingerprint ${fingerprint(keys[name])}`),
      );
    },
  );

  it('can name no place outside its files', async () => {
    for (const path of ['files/../../etc/passwd', '/etc/passwd', 'manifest.json']) {
      writeFileSync(join(folder, 'files.sha256'), `${'0'.repeat(64)}  ${path}\n`);
      await expect(readFileList(folder)).rejects.toThrow('a line that is none');
    }
  });
});
