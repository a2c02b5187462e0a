import type { AccessRequest } from './request.js';

/** The headers of an HTTP request or an upgrade. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Turns a request's headers into who is asking. The identity feature implements it; entries use it. */
export abstract class Sessions {
  /** The viewer behind the session cookie (none when absent, ended or revoked) and the language asked for. */
  abstract accessOf(headers: Headers): Promise<AccessRequest>;
}
