import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compareVersions, release, releaseText } from './release.js';

describe('The release', () => {
  it('has the version of package.json', () => {
    expect(release.version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });

  it('is shown with its commit when the build knew one', () => {
    expect(releaseText({ version: '1.2.3' })).toBe('1.2.3');
    expect(releaseText({ version: '1.2.3', commit: 'abc1234' })).toBe('1.2.3 (abc1234)');
  });

  it.each([
    ['0.9.0', '0.10.0', -1],
    ['1.0.0', '0.99.99', 1],
    ['1.2.3', '1.2.3', 0],
    ['1.2.3-next', '1.2.3', 0],
  ])('orders %s and %s by numbers', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});
