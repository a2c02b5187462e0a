import { UserError } from '#kernel/errors';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TestPlatform } from '../../jobs/testing/platform.js';
import { IdempotentCommands, Transactions } from './index.js';

describe('Idempotent commands', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  let commands: IdempotentCommands;
  const by = { userId: newId() };
  const nothing = () => Promise.resolve();

  beforeAll(async () => {
    world = await TestPlatform.create();
    app = await world.start();
    commands = app.get(IdempotentCommands);
  });
  afterAll(() => world.end());

  it('take the same mark for the same command, and one that differs by a capital for another', async () => {
    const create = (clientMutationId: string, operation = 'saveDraft') =>
      commands.run({ by, operation, clientMutationId }, nothing);
    const first = await create('aB3-x_9');
    expect(first.repeated).toBe(false);
    expect(await create('aB3-x_9')).toEqual({ id: first.id, repeated: true });
    for (const other of ['ab3-x_9', 'AB3-X_9', 'aB3-x_90']) expect((await create(other)).repeated).toBe(false);
    expect((await create('aB3-x_9', 'submit')).repeated).toBe(false);
  });

  it('work once when two arrive together, and both answer the same record', async () => {
    const worked: string[] = [];
    const work = async (_manager: EntityManager, id: string) => void worked.push(id);
    const command = { by, operation: 'create', clientMutationId: 'together' };
    const answers = await Promise.all([commands.run(command, work), commands.run(command, work)]);
    expect(worked).toEqual([answers[0].id]);
    expect(answers.map(({ id }) => id)).toEqual([worked[0], worked[0]]);
    expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  });

  it('answer with the record that they change', async () => {
    const id = newId();
    const command = { by, operation: 'change', clientMutationId: 'change', id };
    expect(await commands.run(command, nothing)).toEqual({ id, repeated: false });
    expect(await commands.run({ ...command, id: newId() }, nothing)).toEqual({ id, repeated: true });
  });

  it('leave no key when they are refused, alone or in a transaction that they joined', async () => {
    const command = { by, operation: 'refused', clientMutationId: 'again' };
    const refuse = () => Promise.reject(UserError.forbidden());
    await expect(commands.run(command, refuse)).rejects.toThrow(UserError);
    const joined = app.get(Transactions).run(async (manager) => {
      await commands.run({ ...command, manager }, nothing);
      await refuse();
    });
    await expect(joined).rejects.toThrow(UserError);
    expect((await commands.run(command, nothing)).repeated).toBe(false);
  });

  it('refuse what cannot be an id as what is not there', async () => {
    const command = { by, operation: 'ids', clientMutationId: 'ids', id: 'x'.repeat(300) };
    await expect(commands.run(command, nothing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['', 'a b', 'ü', 'x'.repeat(65)])('refuse the mark "%s"', async (clientMutationId) => {
    await expect(commands.run({ by, operation: 'marks', clientMutationId }, nothing)).rejects.toMatchObject({
      problems: [{ field: 'clientMutationId', code: 'once.id' }],
    });
  });
});
