import { describe, expect, it } from '@jest/globals';
import { ipRightOf } from './ip-right.cell.js';

describe('Reading cells of intellectual property', () => {
  it('the reader of cells of intellectual property reads the kind, and number, state and owner in any order', () => {
    expect(ipRightOf('发明专利 ZL202510000000.1 已授权 三明学院')).toEqual({
      kind: 'INVENTION',
      state: 'GRANTED',
      number: 'ZL202510000000.1',
      owner: '三明学院',
    });
    expect(ipRightOf('软著 2025SR000001 已登记')).toMatchObject({ kind: 'SOFTWARE', state: 'REGISTERED' });
    expect(ipRightOf('技术秘密')).toMatchObject({ kind: 'KNOW_HOW', state: 'HELD' });
    expect(['专利若干', '发明专利 ZL2025'].map(ipRightOf)).toEqual([undefined, undefined]);
  });
});
