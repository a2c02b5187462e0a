import { describe, expect, it } from '@jest/globals';
import { leaks, namesOf, suggestRedaction } from './redaction.js';

const firm = { organizationName: '福建省三明市金氟达化工有限公司' };

describe('the public side of a masked demand', () => {
  it('redaction knows the short forms of a firm’s name', () => {
    expect(namesOf(firm.organizationName)).toEqual(
      expect.arrayContaining(['福建省三明市金氟达化工有限公司', '金氟达化工', '金氟达']),
    );
  });

  it('redaction hides name, contact, link and patent, and says what it hid', () => {
    const suggested = suggestRedaction(
      {
        title: '金氟达氢氟酸纯化',
        situation:
          '我司金氟达化工现有产线（专利 ZL202310123456.7），详见 https://example.com/a。联系人：王小明，电话 13800138000。',
        wantedResult: '金属杂质达到 G5',
        constraints: '',
      },
      firm,
    );
    expect(suggested.title).toBe('某企业氢氟酸纯化');
    expect(suggested.situation).not.toMatch(/金氟达|13800138000|example|ZL2023|王小明/);
    expect(suggested.wantedResult).toBe('金属杂质达到 G5');
    expect(suggested.hidden.map(({ kind }) => kind).sort()).toEqual([
      'CONTACT',
      'LINK',
      'NAME',
      'NAME',
      'PATENT',
      'PHONE',
    ]);
  });

  it('redaction finds what a text still gives away, and nothing in a clean one', () => {
    expect(leaks('某企业的产线，微信 abc12345', firm)).toEqual([{ kind: 'CONTACT', text: '微信 abc12345' }]);
    expect(leaks('金氟达的产线', firm)).toEqual([{ kind: 'NAME', text: '金氟达' }]);
    expect(leaks('含氟聚合物膜厚度均匀性差，影响下游良率。', firm)).toEqual([]);
  });

  it('redaction takes no fright at a firm without a real name', () => {
    expect(leaks('某铸造企业的高锰钢衬板', { organizationName: '某铸造企业' })).toEqual([]);
  });
});
