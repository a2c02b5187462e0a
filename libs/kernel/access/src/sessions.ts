import type { AccessRequest } from './request.js';

/** The headers of an HTTP request or an upgrade. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Turns a request's headers into who is asking. The identity feature implements it; entries use it. */
export abstract class Sessions {
  /** The viewer behind the session cookie (none when absent, ended or revoked) and the language asked for. */
  abstract accessOf(headers: Headers): Promise<AccessRequest>;

  /** False when a browser says that the request comes from another site's page. */
  sameOrigin(headers: Headers): boolean {
    const origin = headers['origin'];
    if (!origin) return true;
    try {
      return new URL(String(origin)).host === String(headers['x-forwarded-host'] ?? headers['host']);
    } catch {
      return false;
    }
  }
}
