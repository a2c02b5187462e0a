import { Redis } from 'ioredis';
import type { RunningSystem } from './system.mjs';

/** True when a process of the platform is subscribed to a live topic. */
export async function channelIsHeard({ redisUrl, redisPrefix }: RunningSystem, topic: string): Promise<boolean> {
  const redis = new Redis(redisUrl);
  try {
    const [, count] = (await redis.call('PUBSUB', 'NUMSUB', `${redisPrefix}:live:${topic}`)) as [string, number];
    return count > 0;
  } finally {
    redis.disconnect();
  }
}
