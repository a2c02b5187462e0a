import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import {
  JobHandlers,
  defineEvent,
  defineTopic,
  defineTopics,
  expectEvent,
  refuseUnwritten,
  type JobHandler,
  type Outbox,
  type ReadableEvent,
} from './index.js';

interface Sum {
  yuan: string;
}

const paid = defineEvent<Sum>('bill.paid');
const opened = defineEvent('bill.opened');

describe('What can happen', () => {
  it('is declared once, by a name that is one', () => {
    expect(paid.name).toBe('bill.paid');
    expect(() => defineEvent('bill.paid')).toThrow('event "bill.paid" is declared twice');
    expect(() => defineEvent('Loud')).toThrow('"Loud" is no name for an event');
    expect(() => expectEvent('bill.paid')).toThrow('declared twice');
  });

  it('is listened to below the feature that writes it, which declares it with what is expected there', () => {
    const expected = expectEvent<{ yuan?: string }>('bill.lost');
    expect(() => expectEvent('bill.lost')).toThrow('event "bill.lost" is declared twice');
    expect(() => defineEvent('bill.lost')).toThrow('event "bill.lost" is expected by another feature');
    expect(() => refuseUnwritten('a clerk', [expected])).toThrow('a clerk listens to "bill.lost", which nobody writes');
    expect(defineEvent<Sum>(expected).name).toBe('bill.lost');
    refuseUnwritten('a clerk', [expected]);
  });

  it('stops the start where a job handler listens to what nobody writes', () => {
    const handlers = new JobHandlers();
    const handler = (name: string, events: readonly ReadableEvent[]) => ({
      name,
      queue: 'main',
      events,
      handle: async () => undefined,
    });
    handlers.register(handler('bill-clerk', [paid, opened]));
    handlers.onApplicationBootstrap();
    handlers.register(handler('bill-waiter', [opened, expectEvent('bill.burnt')]));
    expect(() => handlers.onApplicationBootstrap()).toThrow(
      'job handler "bill-waiter" listens to "bill.burnt", which nobody writes',
    );
  });

  it('is typed at both ends', () => {
    // Never run: the compiler reads it, and each line that it must refuse says so.
    const write = (outbox: Outbox, manager: EntityManager) => [
      outbox.append(manager, { type: paid, subjectId: 'b', payload: { yuan: '1.00' } }),
      outbox.append(manager, { type: opened, subjectId: 'b' }),
      // @ts-expect-error a number where the event tells text
      outbox.append(manager, { type: paid, subjectId: 'b', payload: { yuan: 1 } }),
      // @ts-expect-error nothing where the event tells something
      outbox.append(manager, { type: paid, subjectId: 'b' }),
      // @ts-expect-error a name that nobody declared
      outbox.append(manager, { type: 'bill.paid', subjectId: 'b' }),
    ];
    const clerk: JobHandler<typeof paid> = {
      name: 'clerk',
      queue: 'main',
      events: [paid],
      handle: async ({ payload: { yuan } }) => void yuan.length,
    };
    const confused: JobHandler<typeof paid> = {
      ...clerk,
      // @ts-expect-error an event that does not tell what the handler reads
      events: [opened],
    };
    expect([write, clerk, confused]).toHaveLength(3);
  });
});

describe('Live topics', () => {
  it('are declared once, alone or as a family with one for each id', () => {
    expect(defineTopic<Sum>('bills').name).toBe('bills');
    expect(() => defineTopic('bills')).toThrow('live topic "bills" is declared twice');
    expect(defineTopics<Sum>('bill')('7').name).toBe('bill:7');
    expect(() => defineTopics('bill')).toThrow('declared twice');
    expect(() => defineTopic('Bill 7')).toThrow('is no name for a live topic');
  });
});
