import { describe, expect, it } from '@jest/globals';
import { TodoSources, type TodoKind, type TodoSource } from './todo.registry.js';

const kind = (zh: string, en: string): TodoKind => ({ label: { zh, en }, action: { zh: '查看', en: 'View' } });
const source = (kinds: Record<string, TodoKind>): TodoSource => ({ kinds, of: async () => [] });

describe('The registry of what waits', () => {
  it('the registry of what waits knows the kinds of every source by their words', () => {
    const sources = new TodoSources();
    sources.register(source({ BOOK_LATE: { ...kind('图书逾期', 'Book overdue'), unhurried: true } }));
    sources.register(source({ SEAT_FREE: kind('座位空出', 'Seat free') }));
    expect(sources.all()).toHaveLength(2);
    expect(sources.kind('BOOK_LATE').unhurried).toBe(true);
    expect(sources.kind('BOOK_LATE').label.zh).toBe('图书逾期');
    expect(sources.kind('SEAT_FREE').action.en).toBe('View');
  });

  it('the registry of what waits refuses to start when a kind is declared twice, with the same words or with others', () => {
    const sources = new TodoSources();
    sources.register(source({ BOOK_LENT: kind('图书借出', 'Book lent') }));
    const twice = 'the kind of to-do "BOOK_LENT" is declared twice';
    expect(() => sources.register(source({ BOOK_LENT: kind('图书借出', 'Book lent') }))).toThrow(twice);
    expect(() => sources.register(source({ BOOK_LENT: kind('借阅', 'Loan') }))).toThrow(twice);
  });

  it('the registry of what waits knows no kind that nobody declares', () => {
    expect(() => new TodoSources().kind('BOOK_LOST')).toThrow('nobody declares the kind of to-do "BOOK_LOST"');
  });
});
