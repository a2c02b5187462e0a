import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { verifyLedger } from './ledger.js';

describe('ledger verify', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = before;
    jest.restoreAllMocks();
  });

  it('that can not look, for a setting that is missing, is told from one that found a lying row', async () => {
    for (const name of ['DATABASE_URL', 'LEDGER_KEY']) delete process.env[name];
    const told: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => !!told.push(String(text)));
    const said: string[] = [];
    expect(await verifyLedger({}, (text) => said.push(text))).toBe(2);
    expect(said).toEqual([]);
    expect(told.join('')).toMatch(/^The ledger could not be looked at\. [\s\S]*LEDGER_KEY: is missing/);
  });
});
