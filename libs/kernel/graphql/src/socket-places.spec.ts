import { describe, expect, it } from '@jest/globals';
import { SocketPlaces, type Places } from './socket-places.js';

const LIMITS = {
  LIMIT_SOCKETS: 6,
  LIMIT_ADDRESS_SOCKETS: 4,
  LIMIT_ACCOUNT_SOCKETS: 2,
  LIMIT_VISITOR_SOCKETS: 3,
  LIMIT_VISITOR_ADDRESS_SOCKETS: 2,
};

describe('Places for live connections', () => {
  const open = (places: SocketPlaces, address: string, userId?: string): Places | string => {
    const taken = places.take(address);
    if (typeof taken === 'string') return taken;
    const full = taken.of(userId);
    if (!full) return taken;
    taken.free();
    return full;
  };

  it('places for live connections are counted per account, wherever it comes from', () => {
    const places = new SocketPlaces(LIMITS);
    open(places, 'a', 'li');
    open(places, 'b', 'li');
    expect(open(places, 'c', 'li')).toBe('account');
    expect(open(places, 'c', 'wang')).toHaveProperty('free');
  });

  it('places for live connections are fewer for visitors, per address and in all', () => {
    const places = new SocketPlaces(LIMITS);
    open(places, 'a');
    open(places, 'a');
    expect(open(places, 'a')).toBe('visitorAddress');
    expect(open(places, 'b')).toHaveProperty('free');
    expect(open(places, 'c')).toBe('visitors');
    expect(open(places, 'a', 'li')).toHaveProperty('free');
  });

  it('places for live connections are counted per address before anybody knows whose they are, and in all', () => {
    const places = new SocketPlaces(LIMITS);
    for (let at = 0; at < 4; at += 1) expect(places.take('a')).toHaveProperty('of');
    expect(places.take('a')).toBe('address');
    places.take('b');
    places.take('c');
    expect(places.take('d')).toBe('all');
    expect(places.open).toBe(6);
  });

  it('places for live connections come back once, however often they are given back, and what was refused took none', () => {
    const places = new SocketPlaces(LIMITS);
    const first = open(places, 'a', 'li') as Places;
    open(places, 'a', 'li');
    expect(open(places, 'a', 'li')).toBe('account');
    first.free();
    first.free();
    expect(places.open).toBe(1);
    expect(open(places, 'a', 'li')).toHaveProperty('free');
    expect(open(places, 'a', 'li')).toBe('account');
    expect(places.open).toBe(2);
  });
});
