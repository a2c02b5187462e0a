import { UserError, declareMessages, requireIds } from '#kernel/errors';
import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClientMutation } from './counters.entity.js';
import { Retention } from './retention.registry.js';
import { Transactions, isDuplicate } from './transactions.service.js';

export const idempotencyMessages = declareMessages({
  'once.id': {
    zh: '请求标识应为 1–64 个字母、数字或连字符。',
    en: 'The request mark must be 1–64 letters, digits or hyphens.',
  },
});

type Own = typeof idempotencyMessages;
declare module '#kernel/errors' {
  interface MessageCatalog extends Own {}
}

/** A command that is done once, however often it arrives. The first three are its key, compared byte for byte. */
export interface IdempotentCommand {
  /** Who asks; the same mark of another person is another command. */
  by: { userId: string };
  operation: string;
  clientMutationId: string;
  /** The record that it changes; a command that creates one leaves it out and is given a new id. */
  id?: string;
  /** A transaction that is under way, which the command joins; otherwise it has one of its own. */
  manager?: EntityManager;
}

/** Nothing twice: a double click, a retried request, a lost answer create one record. */
@Injectable()
export class IdempotentCommands {
  constructor(
    private readonly transactions: Transactions,
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
   * Does the work in one transaction when this is the first call with this key, and otherwise answers which record the first call created or
   * changed. The key comes first: the second of two simultaneous calls waits until the first has committed, and no repeat is told of a
   * conflict with itself. A command that is refused leaves no key.
   * @param work gets the transaction and the record's id; it may run again after a deadlock, so it has no effect outside the database.
   * @throws UserError BAD_INPUT when the mark is none, NOT_FOUND when the id is none.
   */
  async run(
    { by, operation, clientMutationId, id = newId(), manager: joined }: IdempotentCommand,
    work: (manager: EntityManager, id: string) => Promise<unknown>,
  ): Promise<{ id: string; repeated: boolean }> {
    if (!/^[\w-]{1,64}$/.test(clientMutationId)) throw UserError.bad('clientMutationId', 'once.id');
    requireIds(undefined, id);
    const key = { userId: by.userId, operation, clientMutationId };
    return this.transactions.run(async (manager) => {
      try {
        await manager.insert(ClientMutation, { ...key, resultId: id, createdAt: this.clock.now() });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const first = await manager.findOneByOrFail(ClientMutation, key);
        return { id: first.resultId, repeated: true };
      }
      await work(manager, id);
      return { id, repeated: false };
    }, joined);
  }
}
