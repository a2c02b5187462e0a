import { Queue } from 'bullmq';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RedisConnections } from './redis-connections.service.js';

export const BULL_BOARD_PATH = '/admin/queues';

export interface BullBoardOptions {
  redis: RedisConnections;
  /** The queues to show; the API has no handlers, so it cannot know them by itself. */
  queues: readonly string[];
  /** Asked for every request, also for the board's own assets. */
  allow: (request: FastifyRequest) => Promise<boolean>;
}

/** Shows the queues at /admin/queues. Whoever may not see them finds nothing there. */
export async function mountBullBoard(
  fastify: FastifyInstance,
  { redis, queues, allow }: BullBoardOptions,
): Promise<void> {
  // Loaded here, so that only the process that shows the board pays for it.
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const shown = queues.map((name) => {
    const queue = new Queue(name, { connection: redis.producer, prefix: redis.queuePrefix });
    queue.on('error', () => undefined);
    return queue;
  });
  const adapter = new FastifyAdapter();
  adapter.setBasePath(BULL_BOARD_PATH);
  createBullBoard({ queues: shown.map((queue) => new BullMQAdapter(queue)), serverAdapter: adapter as never });
  await fastify.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!(await allow(request))) await reply.code(404).send({ message: 'Not Found' });
    });
    scope.addHook('onClose', async () => {
      await Promise.allSettled(shown.map((queue) => queue.close()));
    });
    await scope.register(adapter.registerPlugin() as never, { prefix: BULL_BOARD_PATH } as never);
  });
}
