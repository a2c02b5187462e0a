import { describe, expect, it } from '@jest/globals';
import { networkOf } from './address.js';
import { UnderWay } from './under-way.js';

describe('the far end of a request', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['no address', 'no address'],
  ])('%s counts as %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});

describe('requests under way', () => {
  it('take places and give them back, each subject its own', () => {
    const places = new UnderWay(2);
    const first = places.enter('a')!;
    const second = places.enter('a')!;
    expect(places.enter('a')).toBeUndefined();
    expect(places.enter('b')).toBeDefined();
    first();
    const third = places.enter('a')!;
    expect(third).toBeDefined();
    second();
    third();
    expect(places.enter('a')).toBeDefined();
  });
});
