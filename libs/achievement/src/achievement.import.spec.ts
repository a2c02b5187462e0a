import { CellReader, type ImportKindDefinition, type RowCells } from '#bulk-import';
import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { achievementImport, paperImport } from './achievement.import.js';

const ACHIEVEMENT = {
  title: '高锰钢凝固控制',
  abstract: '用随形冷铁控制凝固顺序的技术',
  trl: '6',
  trlEvidence: '产线试用三个月',
  modes: '技术许可',
  field: '钢铁与装备制造',
};

function check<Draft>({ read }: ImportKindDefinition<Draft>, cells: RowCells) {
  const problems = new Problems();
  const { draft } = read(new CellReader(cells, problems), { today: '2026-06-01', regionCode: '350404' });
  return { draft, problems: problems.list.map(({ field, code }) => `${field}: ${code}`) };
}

describe('Rows of achievements and papers, by the rules of the form', () => {
  it('the reader of rows reads a good achievement; the place is the institute’s when none is named', () => {
    const { draft, problems } = check(achievementImport, {
      ...ACHIEVEMENT,
      priceMax: '80万',
      indicators: '废品率 ≤ 2.5 %（佐证：报告）',
      keywords: '高锰钢、凝固',
    });
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      trl: 6,
      modes: ['LICENCE'],
      priceMax: 80_000_000n,
      regionCode: '350404',
      keywords: ['高锰钢', '凝固'],
    });
  });

  it('the reader of rows says everything that is wrong, each once and at its column', () => {
    const { problems } = check(achievementImport, {
      ...ACHIEVEMENT,
      title: '',
      trl: '10',
      modes: '技术许可、借用',
      field: '航天',
      priceMin: '-5',
      priceMax: '1e15',
      indicators: '废品率 ≤ 3 %',
      validUntil: '2020-01-01',
      regionCode: '火星',
    });
    expect(problems.sort()).toEqual(
      [
        'trl: import.trl',
        'modes: import.option',
        'field: import.option',
        'priceMin: money.notPositive',
        'priceMax: money.notASum',
        'validUntil: achievement.validUntil.past',
        'regionCode: import.region',
        'title: achievement.title.short',
        'indicators.0.evidence: achievement.evidence.missing',
      ].sort(),
    );
  });

  it('the reader of rows takes a paper with title and abstract, and keeps its discipline among the keywords', () => {
    const { draft, problems } = check(paperImport, {
      title: '题目',
      abstract: '摘要',
      keywords: '甲\n乙',
      discipline: '冶金工程',
    });
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({ keywords: ['甲', '乙', '冶金工程'], regionCode: '350404' });
    expect(check(paperImport, { title: '题目', abstract: '' }).problems).toEqual(['abstract: value.required']);
  });
});
