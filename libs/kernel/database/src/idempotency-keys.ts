import { UserError, declareMessages } from '#kernel/errors';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClientMutation } from './counters.entity.js';
import { Retention } from './retention.registry.js';
import { isDuplicate } from './transactions.js';

declareMessages({
  'once.id': {
    zh: '请求标识应为 1–64 个字母、数字或连字符。',
    en: 'The request mark must be 1–64 letters, digits or hyphens.',
  },
});

export interface IdempotencyKey {
  userId: string;
  operation: string;
  clientMutationId: string;
}

/** Nothing twice: a double click, a retried request, a lost answer create one record. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly clock: Clock,
    retention: Retention,
  ) {
    retention.register({
      table: 'client_mutation',
      setting: 'RETENTION_IDEMPOTENCY_DAYS',
      by: 'worker',
      past: 'created_at < :before',
    });
  }

  /**
   * Creates, or answers what the first call with this key created. Call it first in the transaction: the second of two simultaneous
   * calls waits here until the first has committed.
   * @param id the id the new record will have when this call is the first.
   */
  async run(
    manager: EntityManager,
    key: IdempotencyKey,
    id: string,
    create: () => Promise<unknown>,
  ): Promise<{ id: string; repeated: boolean }> {
    if (!/^[\w-]{1,64}$/.test(key.clientMutationId)) throw UserError.bad('clientMutationId', 'once.id');
    try {
      await manager.insert(ClientMutation, { ...key, resultId: id, createdAt: this.clock.now() });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const first = await manager.findOneByOrFail(ClientMutation, key);
      return { id: first.resultId, repeated: true };
    }
    await create();
    return { id, repeated: false };
  }
}
