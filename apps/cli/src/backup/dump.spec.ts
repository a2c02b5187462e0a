import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RowCounter } from './dump.js';

const DUMP = `CREATE TABLE \`empty\` (
  \`id\` int(11) NOT NULL
);
CREATE TABLE \`people\` (
INSERT INTO \`people\` VALUES
(1,'a (line\\nINSERT INTO \`empty\` VALUES\\n(2)'),
(2,'${'长'.repeat(3_000)}'),
(3,'x');
INSERT INTO \`people\` VALUES
(4,NULL);
/*!40000 ALTER TABLE \`people\` ENABLE KEYS */;
(no row of anything
-- Dump completed on 2026-11-30
`;

async function count(text: string, size: number): Promise<RowCounter> {
  const counter = new RowCounter();
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  await pipeline(chunks, counter, new Writable({ write: (_chunk, _encoding, done) => done() }));
  return counter;
}

describe('The rows of a dump', () => {
  it.each([1, 7, 64, 100_000])('are counted by table, in pieces of %s bytes', async (size) => {
    const { tables, completed } = await count(DUMP, size);
    expect(tables).toEqual({ empty: 0, people: 4 });
    expect(completed).toBe(1);
  });

  it('are refused in a form that would be counted wrongly', async () => {
    await expect(count('INSERT INTO `people` VALUES (1),(2);\n', 64)).rejects.toThrow(
      'a form that this version does not know',
    );
  });
});
