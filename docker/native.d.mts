import type { ChildProcess } from 'node:child_process';

/** What tests and measurements use of the launcher's servers. */
export interface Servers {
  /** DATABASE_URL, DATABASE_ADMIN_URL, REDIS_URL, MEILI_URL, MEILI_MASTER_KEY */
  env: Record<string, string>;
  children: { running: Map<string, { child: ChildProcess }> };
  stop(): Promise<void>;
}

export declare function startServers(options: { dataDir: string; env?: NodeJS.ProcessEnv }): Promise<Servers>;
