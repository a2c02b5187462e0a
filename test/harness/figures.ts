import { afterAll, beforeAll } from '@jest/globals';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { theSystem } from './client.js';

const TURN_MS = 300_000;
const LOOK_EVERY_MS = 250;
/** Lets go of the turn only while it is still one's own. */
const LET_GO = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/**
 * The year's figures are one for the whole platform, and test files run side by side: a file that says by how much they move waits here until
 * it is the only one that moves them.
 */
export function aloneWithTheYearsFigures(): void {
  const token = randomUUID();
  let redis: Redis;
  let key: string;

  beforeAll(async () => {
    const { redisUrl, redisPrefix } = theSystem();
    redis = new Redis(redisUrl);
    key = `${redisPrefix}:test:figures`;
    while ((await redis.set(key, token, 'PX', TURN_MS, 'NX')) === null)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }, TURN_MS);

  afterAll(async () => {
    await redis.eval(LET_GO, 1, key, token);
    redis.disconnect();
  });
}
