import { z } from 'zod';
import { proxyTrust } from './proxy-trust.js';

const port = z.coerce.number().int().min(0).max(65535);
const count = z.coerce.number().int().min(1);
/** How long something is kept, in days or calendar months. */
const days = (fallback: number, fewest: number) => z.coerce.number().int().min(fewest).default(fallback);
const months = days;
const url = (schemes: string) =>
  z
    .string()
    .regex(new RegExp(`^(${schemes})://.+`), { message: `must be a ${schemes.replaceAll('|', ':// or ')}:// address` });

const TRUST_PROXY =
  'whose X-Forwarded-For and X-Forwarded-Host are believed: false for nobody; the addresses of the proxies in front (loopback, linklocal, uniquelocal, 10.0.0.5, ' +
  '10.0.0.0/8; several with commas); or how many proxies there are (1), where nobody but them can reach the API';

function readable(setting: string, context: z.RefinementCtx): void {
  try {
    proxyTrust(setting);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
}

/**
 * Every setting, with its default. `docs/settings.md` is generated from the descriptions, so write them for the person who operates this.
 */
export const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('development shows stack traces in the log'),
  APP_URL: url('http|https')
    .default('http://127.0.0.1:8080')
    .describe('the address people type; links in e-mail and the allowed Origin come from it'),
  API_HOST: z.string().default('127.0.0.1').describe('the address the API listens on'),
  API_PORT: port.default(8080).describe('the port of API and web app'),
  WORKER_PORT: port.default(8081).describe("the port of the worker's health and metrics"),
  DATABASE_URL: url('mysql|mariadb').describe(
    'the application account: it cannot change history, ledger or audit rows',
  ),
  DATABASE_ADMIN_URL: url('mysql|mariadb')
    .optional()
    .describe('the account that migrates and grants; only the command line needs it'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20).describe('connections per process'),
  REDIS_URL: url('redis|rediss').describe('queues, rate limits, live channels'),
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w-]*$/)
    .default('kechuang')
    .describe('so that several installations share one Redis'),
  MEILI_URL: url('http|https').describe('the Meilisearch server'),
  MEILI_MASTER_KEY: z.string().min(16).optional().describe('worker and command line only'),
  MEILI_SEARCH_KEY: z
    .string()
    .min(16)
    .optional()
    .describe("the API's key: it may search the public index and nothing else"),
  INDEX_PREFIX: z
    .string()
    .regex(/^[\w-]*$/)
    .default('kechuang_')
    .describe('so that several installations share one Meilisearch'),
  SESSION_SECRET: z
    .string()
    .min(32)
    .describe('signs CSRF tokens and the cookies of browsers that signed in before; at least 32 characters'),
  LEDGER_KEY: z
    .string()
    .min(32)
    .describe(
      'signs the entries of the ledger; at least 32 characters, never in the database, never changed: with another key nothing written before it can be proven',
    ),
  SESSION_HOURS: z.coerce
    .number()
    .min(1)
    .max(720)
    .default(12)
    .describe('a session ends after this many hours without use'),
  FILES_DIR: z.string().min(1).describe('where uploaded files are kept'),
  BACKUP_MAX_AGE_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(26)
    .describe('`doctor` says so when the last backup of a production database is older: a nightly one, and two hours'),
  SMTP_URL: url('smtp|smtps').optional().describe('the mail relay; without it no e-mail is sent and the log says so'),
  MAIL_FROM: z.string().default('科创云超市 <no-reply@kechuang.example>').describe('the sender of e-mail'),
  DEMO_MAIL_DIR: z
    .string()
    .optional()
    .describe('demo only: where the stand-in mail server keeps what it received; opens the mailbox page'),
  WEB_DIST: z.string().optional().describe('the built web app; without it the API serves no pages'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('the log'),
  TIMER_SWEEP_MS: z.coerce.number().int().min(100).default(15_000).describe('how often due timers are looked for'),
  DELIVERY_SWEEP_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(15_000)
    .describe('how often undelivered events are looked for'),
  SEARCH_CHECK_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(5_000)
    .describe(
      'how often each search index is counted against the database; one that is missing, empty or different is rebuilt',
    ),
  RETENTION_OUTBOX_DAYS: days(90, 7).describe(
    'events that every handler is done with, and their deliveries; one that failed is kept until it was redriven',
  ),
  RETENTION_TIMER_DAYS: days(90, 1).describe('timers that fired or were cancelled'),
  RETENTION_IDEMPOTENCY_DAYS: days(30, 1).describe('marks by which a repeated creation is known as one'),
  RETENTION_NOTIFICATION_DAYS: days(365, 30).describe('what people were told, read or not'),
  RETENTION_UPLOAD_DAYS: days(30, 2).describe('files that were sent and never put to a record'),
  RETENTION_AUDIT_MONTHS: months(36, 6).describe(
    'the audit log, thinned by `cli retention` alone; the law wants six months at least',
  ),
  RETENTION_NAMED_ACCESS_MONTHS: months(36, 36).describe(
    'looks at names and the grants for them, thinned by `cli retention` alone; three years at least',
  ),
  MATCH_EMBEDDER_SOURCE: z
    .enum(['none', 'rest', 'openAi'])
    .default('none')
    .describe(
      'an embedding model that brings the matcher further candidates: openAi for an OpenAI-compatible server, rest for one that takes `input` and answers `embeddings` (Ollama); after a change run `search prepare` and `search rebuild`',
    ),
  MATCH_EMBEDDER_URL: url('http|https')
    .optional()
    .describe("the embedder's whole address, with its path; only public texts are sent there"),
  MATCH_EMBEDDER_MODEL: z.string().min(1).max(100).optional().describe('the name of its model, when it wants one'),
  MATCH_EMBEDDER_KEY: z.string().min(1).optional().describe('sent as a bearer token; worker only, never logged'),
  MATCH_EMBEDDER_DIMENSIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(8_192)
    .optional()
    .describe('how many numbers its vectors have'),
  MATCH_EMBEDDER_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(50)
    .max(60_000)
    .default(5_000)
    .describe('matching goes on by words when it takes longer'),
  REGISTRATION_DAYS: z
    .string()
    .default(':PRECHECK=5 :SUBMITTED=15 :SUPPLEMENT=10')
    .describe(
      'working days that the registrars of technology contracts take per step; 3504@2026-03-01:SUBMITTED=20 for sellers in a region, from a day on',
    ),
  LIMIT_ACCOUNT_POINTS: count
    .default(2_000)
    .describe('points that one account may spend in a minute; docs/limits.md says what costs how many'),
  LIMIT_VISITOR_POINTS: count
    .default(6_000)
    .describe('points in a minute of all visitors of one address together who are not signed in'),
  LIMIT_ADDRESS_POINTS: count
    .default(60_000)
    .describe(
      'points in a minute of everybody behind one address, signed in or not: generous, since an office has one address',
    ),
  LIMIT_ACCOUNT_AT_ONCE: count.default(30).describe('requests of one account under way at once in one process'),
  LIMIT_ADDRESS_AT_ONCE: count.default(300).describe('requests of one address under way at once in one process'),
  LIMIT_DOCUMENT_POINTS: z.coerce.number().min(1).default(200).describe('points that one GraphQL document may cost'),
  LIMIT_ROOT_FIELDS: count
    .default(20)
    .describe('operations in one GraphQL document, each alias and each spread of a fragment counted'),
  LIMIT_TOKENS: z.coerce
    .number()
    .int()
    .min(100)
    .default(1_000)
    .describe(
      'tokens of one GraphQL document, over HTTP and over the socket; the longest one of the web app has about 400',
    ),
  LIMIT_SOCKETS: count.default(5_000).describe('live connections (WebSocket) of one API process in all'),
  LIMIT_ADDRESS_SOCKETS: count
    .default(1_000)
    .describe('live connections from one address (IPv6: one /64): an office of 300 people with two pages each has 600'),
  LIMIT_ACCOUNT_SOCKETS: count.default(50).describe('live connections of one account; a page that is open has one'),
  LIMIT_VISITOR_SOCKETS: count
    .default(500)
    .describe('live connections of all visitors who are not signed in: there is nothing that they may listen to'),
  LIMIT_VISITOR_ADDRESS_SOCKETS: count
    .default(30)
    .describe('live connections of visitors who are not signed in, from one address'),
  LIMIT_SIGN_INS: count
    .default(300)
    .describe('sign-ins a minute from one address: each costs some 50 ms of a processor'),
  LIMIT_REGISTRATION_TRIES: count
    .default(300)
    .describe('registrations an hour sent from one address, with whatever mistakes'),
  LIMIT_REGISTRATIONS: count.default(60).describe('accounts an hour made from one address'),
  LIMIT_UPLOADS: count.default(200).describe('files an hour sent by one person'),
  LIMIT_REPORTS: count.default(60).describe('reports in ten minutes asked for by one person: each is drawn anew'),
  LIMIT_OPEN_DATA: count.default(60).describe('files of open data a minute asked for from one address'),
  TRUST_PROXY: z.string().superRefine(readable).default('false').describe(TRUST_PROXY),
});

/** Settings that need each other. */
const together = settings.superRefine(({ MATCH_EMBEDDER_SOURCE: source, ...set }, context) => {
  if (source === 'none') return;
  for (const name of ['MATCH_EMBEDDER_URL', 'MATCH_EMBEDDER_DIMENSIONS'] as const) {
    if (set[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'is missing' });
  }
});

export type Settings = z.infer<typeof settings>;

/** The validated settings; inject this class. */
export abstract class Config {
  readonly values!: Readonly<Settings>;
}

/**
 * Reads the environment.
 * @throws Error with one sentence per wrong or missing setting; nothing starts on a half-right configuration.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const read = together.safeParse(known);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name}: ${name in known ? issue.message : 'is missing'}`;
    });
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}\nSee docs/settings.md for every setting.`);
  }
  return { values: Object.freeze(read.data) };
}
