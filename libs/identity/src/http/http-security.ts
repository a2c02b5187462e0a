import { clientAddress, isSameOrigin, type AccessRequest, type Sessions } from '#kernel/access';
import type { Settings } from '#kernel/config';
import { UserError, type Locale } from '#kernel/errors';
import { toUserError } from '#kernel/graphql';
import type { Asker, RequestLimits } from '#kernel/limits';
import { currentRequest, type Log } from '#kernel/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CsrfTokens } from '../session/csrf.service.js';
import { errorBody, graphqlErrorBody, statusOf } from './http-errors.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Nobody asks who is asking for these. */
const ANONYMOUS = /^\/(?:assets|health|metrics)(?:\/|\?|$)/;

export interface HttpSecurity {
  sessions: Sessions;
  csrf: CsrfTokens;
  limits: RequestLimits;
  log: Log;
  /** Whose word is believed about where a request comes from. */
  settings: Pick<Settings, 'TRUST_PROXY'>;
  /** Paths of pages not ours (the queue board) that cannot send the token: a browser's proof that it is our own page stands for it. */
  sameOriginOnly?: readonly string[];
}

/**
 * Attaches who is asking, and from where, to every request, and refuses changes that another site's page could have sent. Call once, after
 * `serveWithRequestIds` and before the server listens.
 */
export function registerHttpSecurity(fastify: FastifyInstance, security: HttpSecurity): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (ANONYMOUS.test(request.url) && SAFE_METHODS.has(request.method)) return undefined;
    attach(request, { clientAddress: clientAddress(request.raw, security.settings) });
    if (!SAFE_METHODS.has(request.method) && !isFromOurPage(request, security)) {
      return refuse(request, reply, new UserError('FORBIDDEN', [{ code: 'error.csrf' }]));
    }
    try {
      attach(request, await security.sessions.accessOf(request.headers));
    } catch (error) {
      // The page itself needs no database and must come, to say that the database is away.
      if (isPage(request)) return undefined;
      return refuse(request, reply, toUserError(error, security.log));
    }
    try {
      keepPlace(request, reply, security.limits);
    } catch (error) {
      return refuse(request, reply, toUserError(error, security.log));
    }
    return undefined;
  });
}

/** Before the body is read: who has spent their points, or asks too much at once, costs no more than this. A page comes, to say so. */
function keepPlace(request: FastifyRequest, reply: FastifyReply, limits: RequestLimits): void {
  const asker: FastifyRequest & Asker = request;
  if (!isPage(request)) limits.refuseSpent(asker, reply);
  const leave = limits.enter(asker, reply);
  // Whoever left while the session was read has been told of already: nothing would ever give that place back.
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
}

function attach(request: FastifyRequest, access: AccessRequest): void {
  Object.assign(request as AccessRequest, access);
  const context = currentRequest();
  if (context && access.locale) context.locale = access.locale;
}

function isFromOurPage(request: FastifyRequest, { settings, csrf, sameOriginOnly = [] }: HttpSecurity): boolean {
  const { headers } = request;
  if (!isSameOrigin(request.raw, settings)) return false;
  if (!sameOriginOnly.some((prefix) => request.url.startsWith(prefix))) return csrf.isValid(headers);
  return headers['sec-fetch-site'] === 'same-origin' || headers['origin'] !== undefined;
}

function isPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && String(request.headers['accept'] ?? '').includes('text/html');
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: UserError): FastifyReply {
  const locale: Locale = currentRequest()?.locale ?? 'zh';
  const isGraphql = request.url.split('?', 1)[0] === '/graphql';
  return reply.code(statusOf(error)).send(isGraphql ? graphqlErrorBody(error, locale) : errorBody(error, locale));
}
