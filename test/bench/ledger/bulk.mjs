/** Contracts in bulk: rows as the services would have left them, with their chain of entries; made from the very rules that the product uses. */
import { TODAY, plus } from './histories.mjs';
import { seeded } from './kit.mjs';

const FIELDS = ['STEEL_EQUIPMENT', 'DIGITAL_ECONOMY', 'FUTURE_INDUSTRY'];
const PARTS = 4;
const HUMING =
  "((c.buyer_region_code LIKE '31%' AND c.seller_region_code LIKE '3504%') OR (c.buyer_region_code LIKE '3504%' AND c.seller_region_code LIKE '31%'))";

/**
 * @param rules { expectedOf, digestOf, sealOf, genesisOf, newId, UNITS } @param key the ledger's
 * @param today the day on which all is recorded @param from the first signing day @param days how many signing days there are
 * @param {(index: number, random: () => number) => boolean} isUnpaid whether an instalment that is due was not paid
 * @param {(no: number, random: () => number) => object} dress columns of the contract that are not the plain ones
 * @returns {Promise<{ contracts: number, instalments: number, entries: number }>}
 */
export async function fillLedger({
  connection,
  rules,
  key,
  count,
  say,
  today = TODAY,
  from = '2025-01-01',
  days = 800,
  dress = () => ({}),
  isUnpaid = (index) => index === 3,
}) {
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  const writer = new Writer(connection);
  const books = new Books(rules, key, writer);
  const random = seeded(5);
  const now = new Date(`${today}T04:00:00.000Z`);
  for (let no = 1; no <= count; no += 1) {
    const own = dress(no, random);
    const whole = contractOf(rules, random, no, { now, today, from, days, isUnpaid, field: own.field });
    await writeContract(writer, whole, now, own);
    for (const posting of rules.expectedOf(whole).postings) await books.post(whole.contract, posting, now);
    if (no % 20_000 === 0) say(`    ${no} contracts`);
  }
  await books.close();
  await connection.query('SET foreign_key_checks = 1, unique_checks = 1');
  await connection.query('ANALYZE TABLE contract, instalment, payment, ledger_entry, ledger_line, ledger_balance');
  return { contracts: count, instalments: count * PARTS, entries: books.entries };
}

function contractOf({ newId }, random, no, { now, today, from, days, isUnpaid, field = FIELDS[no % FIELDS.length] }) {
  const signedOn = plus(from, Math.floor(random() * days));
  const part = BigInt(100_000 + Math.floor(random() * 50_000_000));
  const id = newId();
  const instalments = Array.from({ length: PARTS }, (_, index) => {
    const dueOn = plus(signedOn, index * 120);
    const due = dueOn <= today;
    return {
      id: newId(),
      contractId: id,
      seq: index + 1,
      dueOn,
      amount: part,
      paidAmount: due && !isUnpaid(index, random) ? part : 0n,
      refundedAmount: 0n,
      source: 'AGREED',
      duePostedOn: due ? dueOn : null,
      duePostedAmount: due ? part : null,
    };
  });
  const payments = instalments
    .filter(({ paidAmount }) => paidAmount > 0n)
    .map(({ id: instalmentId, dueOn }) => ({ id: newId(), contractId: id, instalmentId, amount: part, paidOn: dueOn }));
  const total = part * BigInt(PARTS);
  const contract = {
    id,
    code: `HT-B-${no}`,
    state: 'PERFORMING',
    signedOn,
    totalAmount: total,
    technologyAmount: (total * 8n) / 10n,
    instalmentTotal: total,
    paidAmount: part * BigInt(payments.length),
    refundedAmount: 0n,
    royaltyTotal: 0n,
    amendedTotal: 0n,
    amendedTechnology: 0n,
    amendedForeign: 0n,
    addedInstalments: 0n,
    paymentMode: 'INSTALMENTS',
    field,
    buyerRegionCode: '350404',
    sellerRegionCode: '310112',
    confirmedAt: now,
  };
  const registeredOn = plus(signedOn, 25);
  const registration =
    registeredOn <= today && no % 3
      ? { id: contract.id, state: 'REGISTERED', amount: total, registeredOn, number: String(no).padStart(16, '0') }
      : { id: contract.id, state: 'NOT_DECLARED', amount: null, registeredOn: null, number: null };
  return {
    contract,
    registration,
    instalments,
    payments,
    steps: [],
    amendments: [],
    refunds: [],
    statements: [],
    reversed: new Map(),
  };
}

async function writeContract(writer, { contract, registration, instalments, payments }, now, own) {
  const { id } = contract;
  await writer.add('contract', {
    id,
    code: contract.code,
    state: contract.state,
    kind: 'SERVICE',
    name: '批量合同',
    buyer_name: '甲',
    seller_name: '乙',
    buyer_region_code: contract.buyerRegionCode,
    seller_region_code: contract.sellerRegionCode,
    total_amount: contract.totalAmount,
    technology_amount: contract.technologyAmount,
    instalment_total: contract.instalmentTotal,
    paid_amount: contract.paidAmount,
    payment_mode: contract.paymentMode,
    field: contract.field,
    signed_on: contract.signedOn,
    drafted_by: id,
    authors: JSON.stringify([id]),
    confirmed_by: id,
    confirmed_at: now,
    created_at: now,
    updated_at: now,
    ...own,
  });
  await writer.add('contract_registration', {
    id,
    state: registration.state,
    number: registration.number,
    amount: registration.amount,
    registered_on: registration.registeredOn,
  });
  for (const each of instalments) {
    await writer.add('instalment', {
      id: each.id,
      contract_id: id,
      seq: each.seq,
      due_on: each.dueOn,
      amount: each.amount,
      paid_amount: each.paidAmount,
      due_posted_on: each.duePostedOn,
      due_posted_amount: each.duePostedAmount,
      paid_off: each.paidAmount === each.amount ? 1 : 0,
    });
  }
  for (const each of payments)
    await writer.add('payment', {
      id: each.id,
      contract_id: id,
      instalment_id: each.instalmentId,
      amount: each.amount,
      paid_on: each.paidOn,
      recorded_at: now,
    });
}

/** The chains, added up as they grow. */
class Books {
  constructor(rules, key, writer) {
    Object.assign(this, { rules, key, writer, heads: new Map(), tallies: new Map(), entries: 0 });
  }

  async post(contract, { kind, sourceId, effectiveOn, field, policy, lines }, at) {
    const { digestOf, genesisOf, newId, UNITS } = this.rules;
    const [year, month] = [Number(effectiveOn.slice(0, 4)), Number(effectiveOn.slice(5, 7))];
    const head = this.heads.get(year) ?? { count: 0, digest: genesisOf(this.key, year) };
    const draft = {
      year,
      seq: head.count + 1,
      id: newId(),
      kind,
      contractId: contract.id,
      sourceId,
      effectiveOn,
      month,
      field,
      policy,
      reason: null,
      reversesId: null,
      units: UNITS[kind],
      actorId: null,
      at,
      previousDigest: head.digest,
    };
    const digest = digestOf(this.key, draft, lines);
    this.heads.set(year, { count: draft.seq, digest });
    this.entries += 1;
    await this.writer.add('ledger_entry', {
      year,
      seq: draft.seq,
      id: draft.id,
      kind,
      contract_id: contract.id,
      source_id: sourceId,
      effective_on: effectiveOn,
      month,
      field,
      policy,
      units: draft.units,
      at,
      previous_digest: draft.previousDigest,
      digest,
    });
    for (const { account, amount } of lines) {
      await this.writer.add('ledger_line', { year, seq: draft.seq, account, amount });
      const name = `${year} ${month} ${field} ${account}`;
      const sum = this.tallies.get(name) ?? { year, month, field, account, amount: 0n, units: 0 };
      this.tallies.set(name, { ...sum, amount: sum.amount + amount, units: sum.units + draft.units });
    }
  }

  async close() {
    for (const [year, { count, digest }] of this.heads) {
      const head = { year, count, digest, closed: false, firstClosedAt: null };
      await this.writer.add('ledger_year', {
        year,
        count,
        digest,
        closed: 0,
        first_closed_at: null,
        seal: this.rules.sealOf(this.key, head),
      });
    }
    for (const tally of this.tallies.values()) await this.writer.add('ledger_tally', tally);
    await this.writer.flush();
    await this.writer.connection
      .query(`INSERT INTO ledger_balance (contract_id, year, account, amount, field, kind, seller, buyer_size, huming)
      SELECT entry.contract_id, entry.year, line.account, SUM(line.amount), c.field, c.kind, COALESCE(c.seller_organization_id, c.seller_name), COALESCE(c.buyer_size, 'UNKNOWN'), ${HUMING}
      FROM ledger_entry entry JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq JOIN contract c ON c.id = entry.contract_id GROUP BY entry.contract_id, entry.year, line.account`);
    for (const [cut, column] of [
      ['field', 'field'],
      ['kind', 'kind'],
      ['seller', 'seller'],
      ['buyerSize', 'buyer_size'],
      ['huming', 'huming'],
    ]) {
      await this.writer.connection.query(`INSERT INTO turnover_cut (year, cut, part, amount, contracts)
        SELECT year, '${cut}', ${column}, SUM(amount), COUNT(*) FROM ledger_balance WHERE account = 'TURNOVER' AND amount <> 0 GROUP BY year, ${column}`);
    }
  }
}

/** Rows, some thousands to a statement. */
export class Writer {
  constructor(connection) {
    this.connection = connection;
    this.waiting = new Map();
  }

  async add(table, row) {
    const rows = this.waiting.get(table) ?? [];
    this.waiting.set(table, rows);
    rows.push(row);
    if (rows.length >= 2_000) await this.write(table);
  }

  async flush() {
    for (const table of this.waiting.keys()) await this.write(table);
  }

  async write(table) {
    const rows = this.waiting.get(table);
    this.waiting.set(table, []);
    if (!rows.length) return;
    const columns = Object.keys(rows[0]);
    const values = rows.map((row) =>
      columns.map((column) => (typeof row[column] === 'bigint' ? String(row[column]) : row[column])),
    );
    await this.connection.query(
      `INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES ?`,
      [values],
    );
  }
}
