/** What tests are told of a running platform. */
export interface RunningSystem {
  url: string;
  workerUrl: string;
  /** Where the mail relay keeps what it received, a file each. */
  mailDir: string;
  redisUrl: string;
  redisPrefix: string;
  /** The command line and its environment. */
  cli: string;
  cliEnv: Record<string, string>;
  /** What API and worker say. */
  logs: string;
}

export declare const PASSWORD: string;
export declare function startSystem(options?: {
  story?: boolean;
  /** The folder below test/fixtures of a kept state; it is migrated instead of seeded. */
  dump?: string;
  /** A backup's folder; it is restored instead, with its keys in `settings`. */
  backup?: string;
  settings?: Record<string, string>;
  wire?: (servers: Record<string, string>) => Promise<Record<string, string>>;
}): Promise<
  RunningSystem & { restart(name: 'api' | 'worker'): Promise<void>; halt(): Promise<void>; stop(): Promise<void> }
>;
