import { Config } from '#kernel/config';
import { UserError } from '#kernel/errors';
import { HealthChecks, Log } from '#kernel/observability';
import { Injectable } from '@nestjs/common';
import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
  type EnqueuedTaskPromise,
} from 'meilisearch';
import { createHmac } from 'node:crypto';
import { recovering } from './search.messages.js';

const SEARCH_TIMEOUT_MS = 3_000;
const WRITE_TIMEOUT_MS = 30_000;
const TASK_TIMEOUT_MS = 120_000;

/** The API's key at Meilisearch. Fixed, so that its value follows from the master key. */
export const SEARCH_KEY_UID = '6b656368-7561-4e67-8d61-726b65740001';

/** The value of the API's search key: Meilisearch derives a key from its uid and the master key. */
export function searchKeyOf(masterKey: string): string {
  return createHmac('sha256', masterKey).update(SEARCH_KEY_UID).digest('hex');
}

/** Meilisearch has looked at what it was given and does not take it; another try gives the same answer. */
export class MeiliRefusal extends Error {
  constructor(
    text: string,
    /** Meilisearch's name for the reason, such as `index_already_exists`. */
    readonly code: string | undefined,
  ) {
    super(`Meilisearch: ${text}`);
  }
}

/** The ways to Meilisearch: one for searching, which is impatient, and one for writing, which only worker and command line have. */
@Injectable()
export class MeiliConnection {
  readonly reader: Meilisearch;
  private readonly master?: Meilisearch;

  constructor(
    { values }: Config,
    private readonly log: Log,
    health: HealthChecks,
  ) {
    this.reader = connect(values.MEILI_URL, values.MEILI_MASTER_KEY ?? values.MEILI_SEARCH_KEY, SEARCH_TIMEOUT_MS);
    if (values.MEILI_MASTER_KEY) this.master = connect(values.MEILI_URL, values.MEILI_MASTER_KEY, WRITE_TIMEOUT_MS);
    health.register('meilisearch', () => this.reader.health());
  }

  /** @throws Error in a process that has no master key. */
  get writer(): Meilisearch {
    if (!this.master) throw new Error('MEILI_MASTER_KEY is missing: this process may only search');
    return this.master;
  }

  /** Runs a request. @throws UserError UNAVAILABLE when Meilisearch does not answer, or cannot yet. */
  async attempt<T>(work: (client: Meilisearch) => Promise<T>, client: Meilisearch = this.reader): Promise<T> {
    try {
      return await work(client);
    } catch (error) {
      if (!isAway(error)) throw error;
      this.log.warn({ err: error }, 'Meilisearch does not answer');
      throw isMissing(error) || isBare(error) ? recovering() : UserError.unavailable();
    }
  }

  /**
   * Gives Meilisearch a task and waits until it has been done: accepted is not done.
   * @throws UserError UNAVAILABLE when Meilisearch is away, takes too long or has no room; MeiliRefusal when it does not do what it was told.
   */
  async task(start: (client: Meilisearch) => EnqueuedTaskPromise): Promise<void> {
    const task = await this.attempt(async (client) => {
      try {
        return await start(client).waitTask({ timeout: TASK_TIMEOUT_MS, interval: 20 });
      } catch (error) {
        throw isRefused(error) ? new MeiliRefusal((error as Error).message, 'payload') : error;
      }
    }, this.writer);
    if (task.status === 'succeeded') return;
    const words = `${task.type} of ${task.indexUid}: ${task.error?.message ?? task.status}`;
    // "internal" may mean a bad document as well as a bad day; "system" is the machine, such as a full disk, and passes.
    if (task.error?.type !== 'system') throw new MeiliRefusal(words, task.error?.code);
    this.log.error({ reason: words }, 'Meilisearch cannot work');
    throw UserError.unavailable();
  }
}

function connect(host: string, apiKey: string | undefined, timeout: number): Meilisearch {
  // Compressed answers cost 40 ms each with Node's fetch.
  return new Meilisearch({ host, apiKey, timeout, requestInit: { headers: { 'accept-encoding': 'identity' } } });
}

/** Not there, too slow, or not ready for us yet (no index, no settings, no key): all of it passes. */
function isAway(error: unknown): boolean {
  if (
    error instanceof MeilisearchRequestError ||
    error instanceof MeilisearchRequestTimeOutError ||
    error instanceof MeilisearchTaskTimeOutError
  )
    return true;
  if (!(error instanceof MeilisearchApiError)) return false;
  return error.response.status >= 500 || error.response.status === 403 || isMissing(error) || isBare(error);
}

function isMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found';
}

/** An index without its settings: being created, or made by Meilisearch itself when documents came after it was deleted. The next look finds it. */
function isBare(error: unknown): boolean {
  return error instanceof MeilisearchApiError && /not (?:filterable|sortable)/.test(error.message);
}

/** What cannot be read as documents, or is more than it reads at once. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof MeilisearchApiError && ['malformed_payload', 'payload_too_large'].includes(error.cause?.code ?? '')
  );
}
