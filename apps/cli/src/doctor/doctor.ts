import { loadConfig, type Config, type Settings } from '#kernel/config';
import { createDataSource, schemaFault, schemaState } from '#kernel/database';
import { message, type Locale } from '#kernel/errors';
import type { DataSource } from 'typeorm';
import { schema } from '../../../features.js';
import { withServices } from '../context.js';
import { findingOf, lineOf, note, ok, unknown, wrong, type Check, type Verdict } from './check.js';
import './doctor.messages.js';
import { serverChecks } from './servers.checks.js';
import { lookAtCalendar, lookAtDisk, workChecks } from './work.checks.js';

/** Exit codes, for whoever has it run by a timer. */
const [FINE, SOMETHING_WRONG, COULD_NOT_LOOK] = [0, 1, 2];
const WORK = ['keys', 'search', 'queues', 'backup'];

/**
 * Looks at everything on which the platform stands and says what is wrong, a line each with what to do. Changes nothing.
 * @returns the exit code: 0 all is well, 1 something is wrong, 2 nothing is wrong as far as could be looked
 */
export async function examine(locale: Locale, say: (text: string) => void): Promise<number> {
  const verdicts: Verdict[] = [];
  const tell = async (checks: readonly Check[]): Promise<void> => {
    for (const check of checks) {
      const finding = await findingOf(check);
      verdicts.push(finding.verdict);
      say(lineOf(check.name, finding, locale));
    }
  };
  const config = readConfig();
  if (config instanceof Error) {
    await tell([{ name: 'settings', look: async () => wrong('settings.wrong', { why: config.message }) }]);
    return SOMETHING_WRONG;
  }
  const { values } = config;
  const database = await connect(values);
  try {
    await tell([settingsCheck(values), ...serverChecks(values, database), ...surroundings(values)]);
    const fault = database instanceof Error ? database.message : await faultOf(database);
    if (fault) await tell(WORK.map((name) => ({ name, look: async () => unknown(fault) })));
    else await withServices((app) => tell(workChecks(app)));
  } finally {
    if (!(database instanceof Error)) await database.destroy();
  }
  return conclude(verdicts, locale, say);
}

function readConfig(): Config | Error {
  try {
    return loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  } catch (error) {
    return error as Error;
  }
}

async function connect(values: Settings): Promise<DataSource | Error> {
  try {
    return await createDataSource(values.DATABASE_URL, schema, values).initialize();
  } catch (error) {
    return error as Error;
  }
}

async function faultOf(database: DataSource): Promise<string | undefined> {
  return schemaFault(await schemaState(database), '');
}

function settingsCheck({ APP_URL: url }: Settings): Check {
  const isOpen = url.startsWith('http:') && !/^http:\/\/(127\.|localhost|\[::1\])/.test(url);
  return { name: 'settings', look: async () => (isOpen ? note('settings.plain', { url }) : ok('settings.ok')) };
}

function surroundings({ FILES_DIR }: Settings): Check[] {
  return [
    { name: 'disk', look: () => lookAtDisk(FILES_DIR) },
    { name: 'calendar', look: async () => lookAtCalendar(new Date()) },
  ];
}

function conclude(verdicts: readonly Verdict[], locale: Locale, say: (text: string) => void): number {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const [bad, unseen] = [count('wrong'), count('unknown')];
  if (bad) say(message('doctor.someWrong', { count: bad }, locale));
  if (unseen) say(message('doctor.someUnknown', { count: unseen }, locale));
  if (!bad && !unseen) say(message('doctor.fine', {}, locale));
  return bad ? SOMETHING_WRONG : unseen ? COULD_NOT_LOOK : FINE;
}
