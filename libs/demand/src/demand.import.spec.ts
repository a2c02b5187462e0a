import { CellReader, type RowCells } from '#bulk-import';
import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { demandImport } from './demand.import.js';

function check(cells: RowCells) {
  const problems = new Problems();
  demandImport.read(new CellReader(cells, problems), { today: '2026-06-01', regionCode: '350404' });
  return { problems: problems.list.map(({ field, code }) => `${field}: ${code}`) };
}

describe('Rows of demands, by the rules of the form', () => {
  it('the reader of rows lets a demand be incomplete, but not wrong', () => {
    const demand = { title: '降低废品率', situation: '目前废品率约百分之八' };
    expect(check(demand).problems).toEqual([]);
    expect(
      check({ ...demand, budgetMin: '100万', budgetMax: '50万', deadline: '2020/1/1', secrecy: '绝密' }).problems,
    ).toEqual(['secrecy: import.option', 'budgetMin: money.range', 'deadline: demand.deadline.past']);
    expect(check({ title: '', situation: '字'.repeat(100_000) }).problems).toEqual([
      'title: value.required',
      'situation: value.tooLong',
    ]);
  });
});
