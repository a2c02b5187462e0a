import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Office } from '../../contract/testing/office.js';
import type { Viewer } from '../../kernel/access/src/index.js';
import { ExportModule, exportSchema } from './index.js';
import { ExportSources } from './export.sources.js';
import type { CellValue } from './table.js';

const PAGES_AND_A_BIT = 205;

describe('An export while people work on', () => {
  let office: Office;
  let broker: Viewer;
  let codes: string[];

  const touch = async (code: string) => office.sql('UPDATE contract SET updated_at = NOW(3) + INTERVAL 1 DAY WHERE code = ?', [code]);

  beforeAll(async () => {
    office = await Office.open({ imports: [ExportModule], schemas: [exportSchema] });
    broker = await office.broker('李经理');
    codes = [];
    const draft = await office.draftOf(broker, { scanId: null });
    for (let number = 0; number < PAGES_AND_A_BIT; number++) codes.push((await office.draft(broker, { ...draft, name: `第 ${number} 份合同` })).code);
  });
  afterAll(() => office.close());

  const written = async (kind: 'CONTRACTS' | 'INSTALMENTS', between: (portion: number) => Promise<unknown>) => {
    const rows: CellValue[][] = [];
    let portions = 0;
    for await (const portion of office.app.get(ExportSources).of(kind, broker).portions(broker, null)) {
      rows.push(...portion.rows);
      await between(portions++);
    }
    return { portions, codes: rows.map(([code]) => String(code)) };
  };

  it('misses no row and doubles none, though rows change place between two pages', async () => {
    // What stands on the last page moves to the first, and so pushes rows of each page on to the next.
    const file = await written('CONTRACTS', (portion) => touch(codes[portion]!));
    expect(file.portions).toBe(3);
    expect(file.codes).toEqual([...codes].reverse());
  });

  it('nor an instalment of theirs; what comes meanwhile is not in it', async () => {
    const file = await written('INSTALMENTS', async (portion) => {
      await touch(codes[portion + 10]!);
      await office.draft(broker, { name: `后来的合同 ${portion}` });
    });
    expect(file.codes).toEqual([...codes].reverse().flatMap((code) => [code, code]));
  });
});
