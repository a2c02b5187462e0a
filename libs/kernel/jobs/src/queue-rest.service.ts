import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RedisConnections } from './redis-connections.service.js';

/** Lets a queue rest while records are written that its jobs should find whole. What comes meanwhile waits, and is done afterwards. */
@Injectable()
export class QueueRest {
  constructor(private readonly redis: RedisConnections) {}

  async during<T>(name: string, work: () => Promise<T>): Promise<T> {
    const queue = new Queue(name, { connection: this.redis.producer, prefix: this.redis.queuePrefix });
    await queue.pause();
    try {
      return await work();
    } finally {
      await queue.resume();
      await queue.close();
    }
  }
}
