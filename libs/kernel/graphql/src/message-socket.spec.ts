import { Log } from '#kernel/observability';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Server } from 'graphql-ws';
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { atMost, carryMessages } from './message-socket.js';

/** As much of a WebSocket as is used. */
class FarEnd extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  protocol = 'graphql-transport-ws';
  bufferedAmount = 0;
  readonly sent: string[] = [];
  readonly done: unknown[] = [];

  send(text: string, told: () => void): void {
    this.sent.push(text);
    told();
  }

  ping(): void {
    this.done.push('ping');
  }

  close(code: number): void {
    this.readyState = 2;
    this.done.push(code);
  }

  terminate(): void {
    this.readyState = 3;
    this.done.push('terminated');
    this.emit('close', 1006, Buffer.alloc(0));
  }
}

describe('A live connection', () => {
  let end: FarEnd;
  let taken: string[];
  let answer: (text: string) => Promise<void>;
  let say: (text: string) => Promise<void> | void;

  beforeEach(() => {
    jest.useFakeTimers();
    end = new FarEnd();
    taken = [];
    answer = () => Promise.resolve();
    const graphql = {
      opened: (socket: { send: typeof say; onMessage(take: (text: string) => Promise<void>): void }) => {
        say = socket.send;
        socket.onMessage((text) => {
          taken.push(text);
          return answer(text);
        });
        return () => Promise.reject(new Error('cannot be ended'));
      },
    } as unknown as Server<Record<PropertyKey, unknown>>;
    carryMessages(end as unknown as WebSocket, graphql, {}, Log.create('silent'));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('a live connection takes so many messages and pings in a while, and no further one of the same packet', () => {
    end.emit('ping');
    for (let at = 0; at < 1_000; at += 1) end.emit('message', 'x');
    expect([taken.length, end.done]).toEqual([119, [1008]]);
  });

  it('a live connection with a message that cannot be answered is closed, with a code for whose fault it was', async () => {
    answer = () => Promise.reject(new Error('Unexpected message of type next received'));
    end.emit('message', 'x');
    await jest.advanceTimersByTimeAsync(0);
    end.readyState = 1;
    answer = () => Promise.reject(new Error('the database is away'));
    end.emit('message', 'x');
    await jest.advanceTimersByTimeAsync(0);
    expect(end.done).toEqual([4400, 4500]);
  });

  it('a live connection ends when the far end answers no ping, and goes on while it does', () => {
    for (let minutes = 0; minutes < 5; minutes += 1) {
      jest.advanceTimersByTime(15_000);
      end.emit('pong');
    }
    expect(end.done).toEqual(Array(5).fill('ping'));
    jest.advanceTimersByTime(30_000);
    expect(end.done.slice(5)).toEqual(['ping', 'terminated']);
    jest.advanceTimersByTime(60_000);
    expect(end.done).toHaveLength(7);
  });

  it('a live connection ends when the far end reads nothing of what it is told', async () => {
    await say('a');
    end.bufferedAmount = 2 * 1024 * 1024;
    await say('b');
    await say('c');
    expect([end.sent, end.done]).toEqual([['a'], ['terminated']]);
  });

  it('a live connection survives an error of its socket', () => {
    expect(() => end.emit('error', new Error('reset'))).not.toThrow();
    expect(() => end.emit('error', new Error('and again'))).not.toThrow();
  });
});

describe('At most so often', () => {
  it('the limit of messages counts anew in each window', () => {
    let now = 0;
    const allows = atMost(2, 1_000, () => now);
    const three = () => [allows(), allows(), allows()];
    expect(three()).toEqual([true, true, false]);
    now = 999;
    expect(allows()).toBe(false);
    now = 1_000;
    expect(three()).toEqual([true, true, false]);
  });
});
