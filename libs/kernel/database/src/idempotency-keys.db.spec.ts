import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { TestPlatform } from '../../jobs/testing/platform.js';
import { IdempotencyKeys, Transactions } from './index.js';

describe('Nothing twice', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  const userId = newId();

  beforeAll(async () => {
    world = await TestPlatform.create();
    app = await world.start();
  });
  afterAll(() => world.end());

  const create = (clientMutationId: string, operation = 'saveDraft') =>
    app
      .get(Transactions)
      .run((manager) =>
        app
          .get(IdempotencyKeys)
          .run(manager, { userId, operation, clientMutationId }, newId(), () => Promise.resolve()),
      );

  it('the same mark of a mutation is the same creation; one that differs by a capital is another', async () => {
    const first = await create('aB3-x_9');
    expect(first.repeated).toBe(false);
    expect(await create('aB3-x_9')).toEqual({ id: first.id, repeated: true });
    for (const other of ['ab3-x_9', 'AB3-X_9', 'aB3-x_90']) expect((await create(other)).repeated).toBe(false);
    expect((await create('aB3-x_9', 'submit')).repeated).toBe(false);
  });
});
