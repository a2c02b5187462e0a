import { createHmac } from 'node:crypto';
import { join } from 'node:path';

/** Fixed by libs/kernel/search: the API's key has this uid, and Meilisearch derives its value from it and the master key. */
const SEARCH_KEY_UID = '6b656368-7561-4e67-8d61-726b65740001';

export const searchKey = (masterKey) => createHmac('sha256', masterKey).update(SEARCH_KEY_UID).digest('hex');

/**
 * The settings of each process, each with no more than it needs: the API gets neither the search master key nor the account that may
 * change tables.
 */
export function environments({ root, dataDir, servers, secrets, apiPort, workerPort, smtpPort, own = process.env }) {
  const appUrl = own.APP_URL ?? `http://127.0.0.1:${apiPort}`;
  const common = {
    NODE_ENV: 'production',
    APP_URL: appUrl,
    DATABASE_URL: servers.DATABASE_URL,
    REDIS_URL: servers.REDIS_URL,
    MEILI_URL: servers.MEILI_URL,
    SESSION_SECRET: own.SESSION_SECRET ?? secrets.session,
    LEDGER_KEY: own.LEDGER_KEY ?? secrets.ledger,
    FILES_DIR: own.FILES_DIR ?? join(dataDir, 'files'),
    SMTP_URL: own.SMTP_URL ?? `smtp://127.0.0.1:${smtpPort}`,
    LOG_LEVEL: own.LOG_LEVEL ?? 'info',
    DATABASE_ADMIN_URL: '',
    MEILI_MASTER_KEY: '',
    // Opened for the demo's own mailbox only.
    DEMO_MAIL_DIR: '',
  };
  const mailDir = own.SMTP_URL ? {} : { DEMO_MAIL_DIR: join(dataDir, 'mail') };
  return {
    api: {
      ...common,
      ...mailDir,
      MATCH_EMBEDDER_SOURCE: 'none',
      MATCH_EMBEDDER_KEY: '',
      API_PORT: String(apiPort),
      WEB_DIST: join(root, 'dist', 'web'),
      MEILI_SEARCH_KEY: searchKey(servers.MEILI_MASTER_KEY),
    },
    worker: { ...common, WORKER_PORT: String(workerPort), MEILI_MASTER_KEY: servers.MEILI_MASTER_KEY },
    cli: {
      ...common,
      LOG_LEVEL: own.LOG_LEVEL ?? 'warn',
      DATABASE_ADMIN_URL: servers.DATABASE_ADMIN_URL ?? '',
      MEILI_MASTER_KEY: servers.MEILI_MASTER_KEY,
      DEMO_ACCOUNTS_FILE: join(dataDir, 'demo-accounts.json'),
    },
    appUrl,
  };
}
