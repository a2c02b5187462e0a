/** The product's own services as the histories use them; made from the build by the benchmark, from the sources by the tests. */
import { Readable } from 'node:stream';

const LOST =
  /Connection lost|closed state|ECONNRESET|EPIPE|PROTOCOL_|was killed|ER_CONNECTION_KILLED|Query execution was interrupted|Server shutdown|already released|is not established/i;
const TIRED = /Deadlock found|Lock wait timeout/i;

/**
 * @param classes { ContractService, ContractPartsService, ReversalService, InstalmentDueHandler, ContractPostingService, LedgerVerifier, Attachments, DataSource, Clock, UserError, newId }
 * @param app where they live
 * @param people { drafter, second, third }
 * @param root asks the database as an account that may end other connections
 */
export async function makeKit(classes, app, { drafter, second, third }, root) {
  const get = (token) => app.get(token, { strict: false });
  const dataSource = get(classes.DataSource);
  const lost = (error) => LOST.test(`${error} ${error.code}`);
  /** Asks again when a killed connection took the answer with it. */
  const steady = async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!lost(error) || attempt > 50) throw error;
      }
    }
  };
  const sql = (statement, values = []) => steady(() => dataSource.query(statement, values));
  const dues = new classes.InstalmentDueHandler(
    { register() {} },
    get(classes.Clock),
    get(classes.ContractPostingService),
  );
  /** A paper of its own each time: one scan is one contract. */
  const paper = async () =>
    (
      await steady(() =>
        get(classes.Attachments).receive(drafter, {
          name: '合同.pdf',
          stream: Readable.from([Buffer.from(`%PDF-1.4\n% ${classes.newId()}\n%%EOF\n`)]),
          wasCut: () => false,
        }),
      )
    ).id;
  const scanId = await paper();
  const random = seeded(7);
  let numbers = 0;
  const kit = {
    drafter,
    second,
    third,
    sql,
    steady,
    paper,
    scanId,
    killed: 0,
    tired: 0,
    newId: classes.newId,
    contracts: get(classes.ContractService),
    records: get(classes.ContractPartsService),
    reversals: get(classes.ReversalService),
    verifier: get(classes.LedgerVerifier),
    years: get(classes.LedgerYears),
    number: () => String((numbers += 1)).padStart(16, '0'),
    isRefusal: (error) => error instanceof classes.UserError,
    isLost(error) {
      if (TIRED.test(String(error))) kit.tired += 1;
      return TIRED.test(String(error)) || lost(error);
    },
    fallDue: (contractId, subjectId) =>
      dataSource.transaction('READ COMMITTED', (manager) =>
        dues.handle({ subjectId, payload: { contractId } }, manager),
      ),
    async duePosted(id) {
      const [row] = await sql(
        'SELECT IFNULL(due_posted_amount, amount) AS amount FROM instalment WHERE id = ? AND due_posted_on IS NOT NULL',
        [id],
      );
      return row && { amount: BigInt(row.amount) };
    },
    async openAmendment(contractId) {
      const [row] = await sql('SELECT id, version FROM contract_amendment WHERE open_contract_id = ?', [contractId]);
      return row && { id: row.id, version: row.version };
    },
    async amendmentOf(id) {
      const [row] = await sql(
        'SELECT total_after - total_before AS total, technology_after - technology_before AS technology, schedule FROM contract_amendment WHERE id = ?',
        [id],
      );
      const sum = (side, only = () => true) =>
        JSON.parse(row.schedule)
          .filter(only)
          .reduce((all, line) => all + BigInt(line[side]?.amount ?? 0), 0n);
      const due = sum('after', ({ due: was }) => was) - sum('before', ({ due: was }) => was);
      return {
        total: BigInt(row.total),
        technology: BigInt(row.technology),
        instalments: sum('after') - sum('before'),
        due,
      };
    },
    royaltyInstalments: async (contractId) =>
      new Set(
        (await sql("SELECT id FROM instalment WHERE contract_id = ? AND source = 'ROYALTY'", [contractId])).map(
          ({ id }) => id,
        ),
      ),
    isRoyalty: (id, royalties) => royalties?.has(id) ?? false,
    async openClaim(contractId) {
      const [row] = await sql(
        'SELECT id, version, amount, stated_on AS statedOn FROM royalty_claim WHERE open_contract_id = ?',
        [contractId],
      );
      return row && { id: row.id, version: row.version, amount: BigInt(row.amount), on: row.statedOn };
    },
    /** What may be taken back, by kind. */
    standing: (contractId, kind) => {
      const [table, on] = {
        RECEIPT: ['payment', 'paid_on'],
        REFUND: ['refund', 'refunded_on'],
        ROYALTY: ['royalty_statement', 'stated_on'],
      }[kind];
      return sql(
        `SELECT id, amount, ${on} AS day FROM ${table} WHERE contract_id = ? AND id NOT IN (SELECT id FROM money_reversal) ORDER BY id`,
        [contractId],
      );
    },
    /** Kills the connection of somebody who is in the middle of a transaction, as if the process had died. */
    async killSomebody() {
      await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 12)));
      const own =
        'trx_mysql_thread_id <> CONNECTION_ID() AND trx_mysql_thread_id IN (SELECT id FROM information_schema.processlist WHERE db = ?)';
      const [victim] = await root(
        `SELECT trx_mysql_thread_id AS id FROM information_schema.innodb_trx WHERE ${own} ORDER BY RAND() LIMIT 1`,
        [dataSource.driver.database],
      );
      if (!victim) return;
      await root(`KILL CONNECTION ${Number(victim.id)}`).then(
        () => (kit.killed += 1),
        () => undefined,
      );
    },
    /** What the ledger says of a contract, by year and account. */
    async ledgerOf(contractId) {
      const rows = await sql(
        `SELECT entry.year, line.account, SUM(line.amount) AS amount FROM ledger_entry entry JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq
         WHERE entry.contract_id = ? GROUP BY entry.year, line.account`,
        [contractId],
      );
      return figuresOf(rows);
    },
    /** The year's figures as the cockpit reads them, over all contracts. */
    async target() {
      const rows = await sql(
        "SELECT year, account, SUM(amount) AS amount FROM ledger_tally WHERE account IN ('TURNOVER', 'TECHNOLOGY', 'REGISTERED', 'PAID') GROUP BY year, account",
      );
      return Object.fromEntries(rows.map(({ year, account, amount }) => [`${year} ${account}`, BigInt(amount)]));
    },
  };
  return kit;
}

function figuresOf(rows) {
  const figures = {};
  const series = new Map();
  for (const { year, account, amount } of rows) {
    const sum = BigInt(amount);
    const name = account === 'PROMISED' || account === 'DUE' ? account : `${year} ${account}`;
    const kind = account.startsWith('TURNOVER')
      ? 'TURNOVER'
      : account.startsWith('TECHNOLOGY')
        ? 'TECHNOLOGY'
        : account.startsWith('REGISTERED')
          ? 'REGISTERED'
          : 'MONEY';
    series.set(`${year} ${kind}`, (series.get(`${year} ${kind}`) ?? 0n) + sum);
    if (!account.endsWith('_SOURCE') && account !== 'AGREED') figures[name] = (figures[name] ?? 0n) + sum;
  }
  for (const [name, sum] of series) if (sum !== 0n) figures[`unbalanced ${name}`] = sum;
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([, sum]) => sum !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sum]) => [name, String(sum)]),
  );
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
