import type { Viewer } from '#kernel/access';
import { Transactions, updateVersion } from '#kernel/database';
import { defineEvent } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Column, DataSource, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { TestPlatform } from '../../jobs/testing/platform.js';
import { Workflow, WorkflowModule, defineLifecycle, workflowSchema, type MovePayload } from './index.js';

type State = 'DRAFT' | 'SENT';

@Entity('letter')
class Letter {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 10 })
  state: State;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'char', length: 36 })
  author: string;
}

class LetterTables1700000098000 implements MigrationInterface {
  name = 'LetterTables1700000098000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE letter (id char(36) PRIMARY KEY, state varchar(10) NOT NULL, version int NOT NULL, author char(36) NOT NULL) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE letter');
  }
}

const letterSent = defineEvent<MovePayload>('letter.sent');

const lifecycle = defineLifecycle<Letter, State, 'SEND'>({
  kind: 'letter',
  initial: 'DRAFT',
  states: { DRAFT: { zh: '草稿', en: 'Draft' }, SENT: { zh: '已发出', en: 'Sent', final: true } },
  actions: {
    SEND: {
      from: ['DRAFT'],
      to: 'SENT',
      zh: '发出',
      en: 'Send',
      by: (actor, { author }) => actor !== 'system' && actor.userId === author,
      event: letterSent,
    },
  },
});

describe('A record that is held for a change', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  let workflow: Workflow;
  let id: string;
  const author: Viewer = { userId: newId(), sessionId: '', name: '林晓', roles: [], locale: 'zh' };
  const stranger: Viewer = { ...author, userId: newId() };

  beforeAll(async () => {
    world = await TestPlatform.create([
      {
        entities: [Letter, ...workflowSchema.entities],
        migrations: [LetterTables1700000098000, ...workflowSchema.migrations],
      },
    ]);
    app = await world.start({ imports: [WorkflowModule] });
    workflow = app.get(Workflow);
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    id = newId();
    await app.get(DataSource).manager.insert(Letter, { id, state: 'DRAFT', version: 3, author: author.userId });
  });

  const change = (viewer: Viewer, expectedVersion: number | undefined, asked: object = {}, letterId = id) =>
    app.get(Transactions).run(async (manager) => {
      const held = await workflow.hold(manager, lifecycle, Letter, {
        id: letterId,
        actor: viewer,
        subject: 'letter',
        mine: (letter) => letter.author === viewer.userId,
        expectedVersion,
        ...asked,
      });
      return updateVersion(manager, Letter, held, {});
    });

  it('counts its version up, once for each of two who change it together', async () => {
    const versions = await Promise.all([change(author, undefined), change(author, undefined)]);
    expect(versions.map(({ version }) => version).sort()).toEqual([4, 5]);
  });

  it('lets one of two through who saw the same version', async () => {
    const done = await Promise.allSettled([change(author, 3), change(author, 3)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
  });

  it('is not there for a stranger, whatever version they saw, and for what cannot be an id', async () => {
    const gone = { code: 'NOT_FOUND', problems: [{ field: 'letter' }] };
    await expect(change(stranger, 1)).rejects.toMatchObject(gone);
    await expect(change(author, 3, {}, 'x'.repeat(300))).rejects.toMatchObject(gone);
  });

  it('says who moved it and when, in the wall time of Shanghai', async () => {
    world.clock.set(new Date('2026-12-31T16:05:00Z'));
    await app
      .get(Transactions)
      .run((manager) =>
        workflow.fire(manager, lifecycle, Letter, { id, action: 'SEND', actor: author, expectedVersion: 3 }),
      );
    await expect(change(author, 3)).rejects.toMatchObject({
      problems: [{ code: 'workflow.conflict', params: { who: '林晓', when: '2027-01-01 00:05', state: '已发出' } }],
    });
  });

  it('says what the caller knows where edits leave no history', async () => {
    const edited = () => ({ who: '您的另一个页面', at: new Date('2026-12-31T16:05:00Z') });
    await expect(change(author, 2, { edited })).rejects.toMatchObject({
      problems: [{ code: 'error.conflict', params: { who: '您的另一个页面', when: '2027-01-01 00:05' } }],
    });
  });

  it('refuses a row that was changed since it was read', async () => {
    const { manager } = app.get(DataSource);
    const read = await manager.findOneByOrFail(Letter, { id });
    await change(author, 3);
    await expect(updateVersion(manager, Letter, read, {})).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('stays for those who were given it what it was before a move', async () => {
    let before: Letter | undefined;
    const changes = (letter: Letter) => {
      before = letter;
      return {};
    };
    await app
      .get(Transactions)
      .run((manager) => workflow.fire(manager, lifecycle, Letter, { id, action: 'SEND', actor: author, changes }));
    expect(before).toMatchObject({ state: 'DRAFT', version: 3 });
  });
});
