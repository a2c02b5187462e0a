import { newId } from '#kernel/values';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from './log.js';
import type { Metrics } from './metrics.service.js';
import { inRequest, type RequestContext } from './request-context.js';

const KNOWN_ID = /^[\w-]{8,64}$/;
const QUIET = /^\/(health|metrics|assets)\b/;

const contexts = new WeakMap<FastifyRequest, RequestContext>();

/**
 * Gives every request an id (its own, or the well-formed `x-request-id` of the proxy in front), measures it and logs one line.
 * Call once, before the server listens.
 */
export function serveWithRequestIds(fastify: FastifyInstance, { log, metrics }: { log: Log; metrics: Metrics }): void {
  // Only once it listens: what keeps it from listening ends the start.
  fastify.addHook('onListen', (done) => {
    fastify.server.on('error', (error) => log.error({ err: error }, 'a connection could not be accepted'));
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && KNOWN_ID.test(given) ? given : newId();
    const locale = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
    const context: RequestContext = { requestId, locale };
    contexts.set(request, context);
    void reply.header('x-request-id', requestId);
    inRequest(context, done);
  });
  // Reading a body continues in the socket's own context, so the request's is entered again behind it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) inRequest(context, done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.httpSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1_000,
    );
    const line = {
      requestId: contexts.get(request)?.requestId,
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) log.warn(line, 'request');
    else if (QUIET.test(request.url)) log.debug(line, 'request');
    else log.info(line, 'request');
    done();
  });
}
