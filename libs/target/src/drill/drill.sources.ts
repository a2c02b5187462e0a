import { AGE_BANDS, NOT_IN_FORCE, type AgeBand } from '#contract';

/** What can be opened. Each figure of the cockpit is a sum over the rows of one of these. */
export const CockpitFigure = {
  SIGNED: 'SIGNED',
  REGISTERED: 'REGISTERED',
  PAID: 'PAID',
  MATCHES: 'MATCHES',
  DECLINED: 'DECLINED',
  STAGE_DAYS: 'STAGE_DAYS',
  OVERDUE: 'OVERDUE',
} as const;
export type CockpitFigure = keyof typeof CockpitFigure;

/** By what a figure can be cut; the columns of the rows. */
export type Cut =
  'field' | 'kind' | 'institute' | 'size' | 'huming' | 'stage' | 'reason' | 'broker' | 'late' | 'standing' | 'band';

/** When the rows are looked at. Year bounds are instants in Asia/Shanghai, `today` a day there. */
export interface SourcePeriod {
  year: number;
  month: number | null;
  from: Date;
  to: Date;
  today: string;
}

/** A select or a part of one, with its values. */
export interface Sql {
  sql: string;
  values: unknown[];
}

/** What lies behind a figure. */
export interface Source {
  /** The rows as narrow as they can be, so that an index answers: id, amount, days, and the columns of `CUTS_OF`. Sums and pages are taken from it. */
  rows: Sql;
  /** What a person reads of a row `r` of a page, and the joins for it. */
  shown: { columns: string; joins: string };
  /** The column of the rows that comes first when it is largest. */
  largest: 'amount' | 'days';
}

export const CUTS_OF: Readonly<Record<CockpitFigure, readonly Cut[]>> = {
  SIGNED: ['field', 'kind', 'institute', 'size', 'huming'],
  REGISTERED: ['field', 'kind', 'institute', 'size', 'huming'],
  PAID: ['field', 'kind', 'institute', 'size', 'huming'],
  MATCHES: ['field', 'stage', 'broker', 'late', 'standing'],
  DECLINED: ['field', 'reason'],
  STAGE_DAYS: ['field', 'stage'],
  OVERDUE: ['field', 'band'],
};

const ACCOUNT: Partial<Record<CockpitFigure, string>> = { SIGNED: 'TURNOVER', REGISTERED: 'REGISTERED', PAID: 'PAID' };

const CONTRACT_SHOWN = `c.code, c.field, c.buyer_region_code AS region_code, c.id AS contract_id, NULL AS match_id, 0 AS hush,
  CONCAT(c.name, ' · ', c.buyer_name, ' ← ', c.seller_name) AS title`;
const MATCH_SHOWN = `m.code, m.field, d.region_code, NULL AS contract_id, m.id AS match_id, m.invited AS hush, CONCAT(d.name, ' ← ', i.name) AS title`;
const MATCH_SIDES = `LEFT JOIN organization d ON d.id = m.demand_organization_id LEFT JOIN organization i ON i.id = m.institute_id`;
const DAY = (column: string) => `DATE(CONVERT_TZ(${column}, '+00:00', '+08:00')) AS on_day`;

/**
 * The rows behind a figure. Figure and rows are read through the same select, so that they cannot disagree. These are reports over several
 * features' tables, which is why they are written as SQL and only ever read.
 * @param late what makes a match late, as a condition on `m` with its values.
 */
export function sourceOf(figure: CockpitFigure, period: SourcePeriod, late: Sql): Source {
  const account = ACCOUNT[figure];
  if (account) return ofContracts(account, period);
  switch (figure) {
    case 'MATCHES':
      return {
        rows: {
          sql: `SELECT m.id, COALESCE(m.expected_sum, 0) AS amount, NULL AS days, m.field, m.state AS stage, COALESCE(m.broker_id, '') AS broker, IF(${late.sql}, 'YES', 'NO') AS late,
            IF(m.state IN ('LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'), 'OPEN', 'OVER') AS standing
            FROM match_record m WHERE m.hidden = 0 AND m.banned = 0`,
          values: late.values,
        },
        shown: {
          columns: `${MATCH_SHOWN}, ${DAY('m.stage_since')}`,
          joins: `JOIN match_record m ON m.id = r.id ${MATCH_SIDES}`,
        },
        largest: 'amount',
      };
    case 'DECLINED':
      return {
        rows: {
          sql: `${declinedBy('demand')} UNION ALL ${declinedBy('achievement')}`,
          values: [period.from, period.to, period.from, period.to],
        },
        shown: {
          columns: `${MATCH_SHOWN}, ${DAY("IF(SUBSTRING(r.id, 38) = 'demand', m.demand_answered_at, m.achievement_answered_at)")}`,
          joins: `JOIN match_record m ON m.id = LEFT(r.id, 36) ${MATCH_SIDES}`,
        },
        largest: 'amount',
      };
    case 'STAGE_DAYS':
      return {
        rows: {
          sql: 'SELECT s.id, 0 AS amount, s.seconds / 86400 AS days, s.stage, s.field FROM match_stay s WHERE s.year = ?',
          values: [period.year],
        },
        shown: {
          columns: `${MATCH_SHOWN}, ${DAY('s.ended')}`,
          joins: `JOIN match_stay s ON s.id = r.id JOIN match_record m ON m.id = s.match_id ${MATCH_SIDES}`,
        },
        largest: 'days',
      };
    default:
      return overdue(period);
  }
}

/** Which entries can move an account; a correction takes any back. */
const MOVES: Readonly<Record<string, string>> = {
  TURNOVER: "'SIGNED', 'AMENDED', 'ROYALTY_STATED', 'TERMINATED', 'CORRECTION'",
  REGISTERED: "'REGISTERED', 'CORRECTION'",
  PAID: "'PAID', 'REFUNDED', 'CORRECTION'",
};

function ofContracts(account: string, { year, month }: SourcePeriod): Source {
  const filing = `b.field, b.kind, b.seller AS institute, b.buyer_size AS size, IF(b.huming, 'YES', 'NO') AS huming`;
  const shown = { columns: `${CONTRACT_SHOWN}, c.signed_on AS on_day`, joins: 'JOIN contract c ON c.id = r.id' };
  if (!month) {
    return {
      rows: {
        sql: `SELECT b.contract_id AS id, b.amount, NULL AS days, ${filing} FROM ledger_balance b WHERE b.year = ? AND b.account = ? AND b.amount <> 0`,
        values: [year, account],
      },
      shown,
      largest: 'amount',
    };
  }
  const sums = `(SELECT e.contract_id, SUM(l.amount) AS amount FROM ledger_entry e JOIN ledger_line l ON l.year = e.year AND l.seq = e.seq AND l.account = ?
    WHERE e.year = ? AND e.kind IN (${MOVES[account]}) AND e.month = ? GROUP BY e.contract_id HAVING SUM(l.amount) <> 0)`;
  // LEFT, because the server then leaves the join out where nothing is read from it.
  const sql = `SELECT t.contract_id AS id, t.amount, NULL AS days, ${filing} FROM ${sums} t LEFT JOIN ledger_balance b ON b.contract_id = t.contract_id AND b.year = ? AND b.account = ?`;
  return { rows: { sql, values: [account, year, month, year, account] }, shown, largest: 'amount' };
}

function declinedBy(side: 'demand' | 'achievement'): string {
  return `SELECT CONCAT(m.id, '-${side}') AS id, COALESCE(m.expected_sum, 0) AS amount, NULL AS days, m.field, m.${side}_reason AS reason
    FROM match_record m WHERE m.${side}_answer = 'DECLINED' AND m.${side}_reason IS NOT NULL AND m.banned = 0 AND m.${side}_answered_at >= ? AND m.${side}_answered_at < ?`;
}

function overdue({ today }: SourcePeriod): Source {
  const bands = (Object.keys(AGE_BANDS) as AgeBand[]).filter((band) => AGE_BANDS[band].to !== null);
  const band = `CASE ${bands.map((name) => `WHEN DATEDIFF(?, s.due_on) <= ${AGE_BANDS[name].to} THEN '${name}'`).join(' ')} ELSE 'OVER_90' END`;
  return {
    rows: {
      sql: `SELECT s.id, s.amount - s.paid_amount AS amount, DATEDIFF(?, s.due_on) AS days, c.field, ${band} AS band
        FROM instalment s LEFT JOIN contract c ON c.id = s.contract_id
        WHERE s.paid_off = 0 AND s.due_on < ? AND s.contract_id NOT IN (SELECT n.id FROM contract n WHERE n.state IN (?))`,
      values: [today, ...bands.map(() => today), today, NOT_IN_FORCE],
    },
    shown: {
      columns: `${CONTRACT_SHOWN}, s.due_on AS on_day`,
      joins: 'JOIN instalment s ON s.id = r.id JOIN contract c ON c.id = s.contract_id',
    },
    largest: 'amount',
  };
}
