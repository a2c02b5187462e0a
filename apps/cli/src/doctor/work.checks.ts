import { Config } from '#kernel/config';
import { InstallationKind, InstallationMark, LastBackup } from '#kernel/database';
import { Deliveries } from '#kernel/jobs';
import { IndexCheck, SearchStatus } from '#kernel/search';
import { Clock, shanghaiYear } from '#kernel/values';
import { LedgerVerifier } from '#ledger';
import { calendarKnows } from '#taxonomy';
import type { INestApplicationContext } from '@nestjs/common';
import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { fingerprint } from '../backup/manifest.js';
import { note, ok, wrong, type Check, type Finding } from './check.js';

const GIGABYTE = 2 ** 30;
/** Below either, files and backups soon find no room. */
const [LOW_BYTES, LOW_PERCENT] = [GIGABYTE, 5];
/** An event that waits longer is taken by nobody: the relay looks every second. */
const LATE_SECONDS = 60;

/** The folder of the files: room, and whether it can be written to. */
export async function lookAtDisk(place: string): Promise<Finding> {
  try {
    await access(place, constants.W_OK);
    const { bavail, blocks, bsize } = await statfs(place);
    const [free, percent] = [bavail * bsize, Math.floor((bavail / blocks) * 100)];
    const params = { place, free: (free / GIGABYTE).toFixed(1), percent };
    return free < LOW_BYTES || percent < LOW_PERCENT ? wrong('disk.low', params) : ok('disk.ok', params);
  } catch (error) {
    return wrong('disk.none', { place, why: (error as Error).message });
  }
}

/** Holidays are announced in November; from December on the coming year's are wanted. */
export function lookAtCalendar(now: Date, knows: (year: number) => boolean = calendarKnows): Finding {
  const year = shanghaiYear(now);
  const isDecember = shanghaiYear(new Date(now.getTime() + 31 * 86_400_000)) > year;
  const missing = [year, ...(isDecember ? [year + 1] : [])].find((each) => !knows(each));
  return missing === undefined
    ? ok('calendar.ok', { year: isDecember ? year + 1 : year })
    : wrong('calendar.unknown', { year: missing });
}

/** What the platform does with its servers; asked through its own services. */
export function workChecks(app: INestApplicationContext): Check[] {
  return [
    { name: 'keys', look: () => lookAtKeys(app) },
    { name: 'search', look: () => lookAtSearch(app) },
    { name: 'queues', look: () => lookAtQueues(app) },
    { name: 'backup', look: () => lookAtBackup(app) },
  ];
}

/** The latest year is proven: a key that did not sign it shows at its first entry. */
async function lookAtKeys(app: INestApplicationContext): Promise<Finding> {
  const { LEDGER_KEY, SESSION_SECRET } = app.get(Config).values;
  if (LEDGER_KEY === SESSION_SECRET) return wrong('keys.same');
  const print = fingerprint(LEDGER_KEY);
  const [row] = (await app.get(DataSource).query('SELECT MAX(year) AS year FROM ledger_entry')) as {
    year: number | null;
  }[];
  if (row?.year == null) return ok('keys.fresh', { print });
  const year = Number(row.year);
  const { ok: isProven, finding } = await app.get(LedgerVerifier).verify(year);
  return isProven
    ? ok('keys.ok', { print, year })
    : wrong('keys.lie', { year, why: `${finding?.table}: ${finding?.detail}` });
}

async function lookAtSearch(app: INestApplicationContext): Promise<Finding> {
  await app.get(IndexCheck).lookAtAll();
  const all = await app.get(SearchStatus).all();
  const bad = all.filter(({ state, refused }) => state !== 'WHOLE' || refused > 0);
  if (!bad.length) return ok('search.ok', { count: all.length });
  const which = bad.map(
    ({ index, found, expected, refused }) => `${index} ${found}/${expected}${refused ? ` (−${refused})` : ''}`,
  );
  return wrong('search.differs', { which: which.join(', ') });
}

async function lookAtQueues(app: INestApplicationContext): Promise<Finding> {
  const { failed, pending, unrelayed, oldestSeconds } = await app.get(Deliveries).lag();
  if (oldestSeconds > LATE_SECONDS) return wrong('queues.late', { unrelayed, seconds: Math.round(oldestSeconds) });
  return failed ? wrong('queues.failed', { failed }) : ok('queues.ok', { pending });
}

async function lookAtBackup(app: INestApplicationContext): Promise<Finding> {
  const last = await app.get(DataSource).manager.findOneBy(LastBackup, { id: 1 });
  const max = app.get(Config).values.BACKUP_MAX_AGE_HOURS;
  // The demo can be made again.
  const bad = (await app.get(InstallationMark).kind()) === InstallationKind.PRODUCTION ? wrong : note;
  if (!last) return bad('backup.none');
  const hours = Math.round((app.get(Clock).now().getTime() - last.takenAt.getTime()) / 3_600_000);
  const params = { hours, place: last.place, max };
  return hours > max ? bad('backup.old', params) : ok('backup.ok', params);
}
