/** Changes the ledger by hand, as whoever may write to the database could, one thing at a time; each must be found, and is put back. */
const TABLES = ['ledger_entry', 'ledger_line', 'ledger_year', 'ledger_tally', 'ledger_balance', 'turnover_cut'];
const COLUMNS = {
  id: 'UUID()',
  kind: "IF(kind = 'PAID', 'REFUNDED', 'PAID')",
  contract_id: 'UUID()',
  source_id: 'UUID()',
  effective_on: 'effective_on + INTERVAL 1 DAY',
  month: 'IF(month = 12, 1, month + 1)',
  field: "IF(field = 'PUBLIC_WELFARE', 'DIGITAL_ECONOMY', 'PUBLIC_WELFARE')",
  policy: "'other'",
  reason: "IFNULL(CONCAT(reason, '.'), 'x')",
  reverses_id: 'UUID()',
  units: 'units + 1',
  actor_id: 'UUID()',
  at: 'at + INTERVAL 1 SECOND',
  previous_digest: 'REVERSE(previous_digest)',
  digest: 'REVERSE(digest)',
};

/** @param at the row, a place in its year's chain @returns {{ name: string, statements: string[] }} what is done by hand */
function deed(random, { year, seq, count }) {
  const row = `year = ${year} AND seq = ${seq}`;
  const gone = (where) => [`DELETE FROM ledger_line WHERE ${where}`, `DELETE FROM ledger_entry WHERE ${where}`];
  const other = seq < count ? seq + 1 : seq - 1;
  const copy = `id = UUID(), source_id = UUID(), reverses_id = NULL`;
  const column = Object.keys(COLUMNS)[Math.floor(random() * Object.keys(COLUMNS).length)];
  const swap = (table) => [
    `UPDATE ${table} SET seq = -1 WHERE ${row}`,
    `UPDATE ${table} SET seq = ${seq} WHERE year = ${year} AND seq = ${other}`,
    `UPDATE ${table} SET seq = ${other} WHERE year = ${year} AND seq = -1`,
  ];
  const lastKept = `(SELECT digest FROM ledger_entry WHERE year = ${year} AND seq = ${seq - 1})`;
  const deeds = [
    { name: `change ${column}`, statements: [`UPDATE ledger_entry SET ${column} = ${COLUMNS[column]} WHERE ${row}`] },
    { name: `change ${column}`, statements: [`UPDATE ledger_entry SET ${column} = ${COLUMNS[column]} WHERE ${row}`] },
    { name: 'change an amount', statements: [`UPDATE ledger_line SET amount = amount + 1 WHERE ${row} LIMIT 1`] },
    {
      name: 'double an entry that still balances',
      statements: [`UPDATE ledger_line SET amount = amount * 2 WHERE ${row}`],
    },
    { name: 'change an account', statements: [`UPDATE ledger_line SET account = 'OTHER' WHERE ${row} LIMIT 1`] },
    { name: 'remove a line', statements: [`DELETE FROM ledger_line WHERE ${row} LIMIT 1`] },
    { name: 'remove an entry', statements: gone(row) },
    {
      name: 'remove an entry and close the gap',
      statements: [
        ...gone(row),
        `UPDATE ledger_line SET seq = seq - 1 WHERE year = ${year} AND seq > ${seq} ORDER BY seq`,
        `UPDATE ledger_entry SET seq = seq - 1 WHERE year = ${year} AND seq > ${seq} ORDER BY seq`,
        `UPDATE ledger_year SET count = count - 1 WHERE year = ${year}`,
      ],
    },
    { name: 'remove the tail', statements: gone(`year = ${year} AND seq >= ${seq}`) },
    {
      name: 'remove the tail and rewrite the head',
      statements: [
        ...gone(`year = ${year} AND seq >= ${seq}`),
        `UPDATE ledger_year SET count = ${seq - 1}, digest = IFNULL(${lastKept}, digest) WHERE year = ${year}`,
      ],
    },
    {
      name: 'add an entry at the end',
      statements: [
        `CREATE TEMPORARY TABLE forged SELECT * FROM ledger_entry WHERE ${row}`,
        `UPDATE forged SET seq = ${count + 1}, previous_digest = (SELECT digest FROM ledger_year WHERE year = ${year}), ${copy}`,
        'INSERT INTO ledger_entry SELECT * FROM forged',
        `INSERT INTO ledger_line SELECT year, ${count + 1}, account, amount FROM ledger_line WHERE ${row}`,
        `UPDATE ledger_year SET count = ${count + 1}, digest = (SELECT digest FROM forged) WHERE year = ${year}`,
        'DROP TEMPORARY TABLE forged',
      ],
    },
    { name: 'swap two entries', statements: [...swap('ledger_line'), ...swap('ledger_entry')] },
    {
      name: 'swap the lines of two entries',
      statements: swap('ledger_line'),
      needs: `SELECT 1 FROM (SELECT (SELECT GROUP_CONCAT(account, amount ORDER BY account) FROM ledger_line WHERE ${row}) AS one, (SELECT GROUP_CONCAT(account, amount ORDER BY account) FROM ledger_line WHERE year = ${year} AND seq = ${other}) AS other) AS pair WHERE one <> other`,
    },
    {
      name: 'rewrite the head’s count',
      statements: [`UPDATE ledger_year SET count = count + ${random() < 0.5 ? 1 : -1} WHERE year = ${year}`],
    },
    {
      name: 'rewrite the head’s digest',
      statements: [`UPDATE ledger_year SET digest = REVERSE(digest) WHERE year = ${year}`],
    },
    {
      name: 'close or open a year by hand',
      statements: [`UPDATE ledger_year SET closed = 1 - closed WHERE year = ${year}`],
    },
    { name: 'remove the head', statements: [`DELETE FROM ledger_year WHERE year = ${year}`] },
    {
      name: 'remove the whole year',
      statements: [
        ...gone(`year = ${year}`),
        ...['ledger_year', 'ledger_tally', 'ledger_balance', 'turnover_cut'].map(
          (table) => `DELETE FROM ${table} WHERE year = ${year}`,
        ),
      ],
    },
    {
      name: 'change a tally',
      statements: [`UPDATE ledger_tally SET amount = amount + 1 WHERE year = ${year} ORDER BY RAND() LIMIT 1`],
    },
    {
      name: 'change a cut',
      statements: [`UPDATE turnover_cut SET amount = amount + 1 WHERE year = ${year} ORDER BY RAND() LIMIT 1`],
    },
    {
      name: 'file a balance elsewhere',
      statements: [
        `UPDATE ledger_balance SET kind = IF(kind = 'LICENCE', 'SERVICE', 'LICENCE') WHERE year = ${year} ORDER BY RAND() LIMIT 1`,
      ],
    },
    {
      name: 'change a balance',
      statements: [`UPDATE ledger_balance SET amount = amount + 1 WHERE year = ${year} ORDER BY RAND() LIMIT 1`],
    },
  ];
  return deeds[Math.floor(random() * deeds.length)];
}

/**
 * @param connection one connection of an account that may do anything
 * @returns {Promise<{ tampered: number, undetected: number, kinds: Record<string, number> }>}
 */
export async function tamper({ connection, verifier, random, times, onUndetected = () => undefined }) {
  const run = async (statement) => (await connection.query(statement))[0];
  const figures = { tampered: 0, undetected: 0, kinds: {} };
  await run('SET foreign_key_checks = 0');
  for (const table of TABLES) await run(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  const years = (await run('SELECT year, count FROM ledger_year WHERE count > 1')).map(({ year, count }) => ({
    year,
    count,
  }));
  for (let time = 0; time < times; time += 1) {
    const { year, count } = years[Math.floor(random() * years.length)];
    const { name, statements, needs } = deed(random, { year, count, seq: 1 + Math.floor(random() * count) });
    if (needs && !(await run(needs)).length) continue;
    for (const statement of statements) await run(statement);
    const verdict = await verifier.verify();
    figures.tampered += 1;
    figures.kinds[name] = (figures.kinds[name] ?? 0) + 1;
    if (verdict.ok) {
      figures.undetected += 1;
      onUndetected({ name, statements });
    }
    for (const table of TABLES) {
      await run(`DELETE FROM ${table}`);
      await run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
  }
  for (const table of TABLES) await run(`DROP TABLE kept_${table}`);
  await run('SET foreign_key_checks = 1');
  if (!(await verifier.verify()).ok) throw new Error('the ledger was not put back as it was');
  return figures;
}
