import type { Locale } from '#kernel/errors';
import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line of the log and every error knows of the request being served. */
export interface RequestContext {
  requestId: string;
  locale: Locale;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Serves one request (or job) within its context. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}
