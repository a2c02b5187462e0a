import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NOT_PAGES =
  /^\/(graphql|files|auth|health|metrics|admin|import-templates|papers|open-data|exports\/files|assets)(\/|\?|$)/;

/**
 * Serves the built web app: hashed assets for a year, every other path is the app's page, so that links work when opened directly.
 * @param folder the build's folder; without one the API serves no pages.
 */
export async function servePages(fastify: FastifyInstance, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (NOT_PAGES.test(request.url)) return reply.code(404).send({ message: 'Not Found' });
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile('index.html');
  });
}
