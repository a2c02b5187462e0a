import type { Headers } from '#kernel/access';

/** The far end of a request. */
export interface Client {
  headers: Headers;
  /** From `clientAddress`. */
  ip: string;
}
