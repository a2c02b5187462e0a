import { AGE_BANDS, type AgeBand } from '../../contract/src/index.js';

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
export type Cut = 'field' | 'kind' | 'institute' | 'size' | 'huming' | 'stage' | 'reason' | 'broker' | 'late' | 'standing' | 'band';

/** When the rows are looked at. Year bounds are instants in Asia/Shanghai, `today` a day there. */
export interface SourcePeriod {
  year: number;
  month: number | null;
  from: Date;
  to: Date;
  today: string;
}

/** Rows as a select with the columns of `CUTS_OF`, and id, code, amount, days, title, on_day, region_code, contract_id, match_id, hush. */
export interface Source {
  sql: string;
  values: unknown[];
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

/** 沪明 as taxonomy's `isHumingPair` has it; a test holds the two together. */
const HUMING = `((c.buyer_region_code LIKE '31%' AND c.seller_region_code LIKE '3504%') OR (c.buyer_region_code LIKE '3504%' AND c.seller_region_code LIKE '31%'))`;
const CONTRACT_COLUMNS = `c.code, c.field, c.kind, c.buyer_region_code AS region_code, c.id AS contract_id, NULL AS match_id, 0 AS hush,
  CONCAT(c.name, ' · ', c.buyer_name, ' ← ', c.seller_name) AS title`;
const MATCH_COLUMNS = `m.code, m.field, d.region_code, NULL AS contract_id, m.id AS match_id, m.invited AS hush, CONCAT(d.name, ' ← ', i.name) AS title`;
const MATCH_SIDES = `LEFT JOIN organization d ON d.id = m.demand_organization_id LEFT JOIN organization i ON i.id = m.institute_id`;

/**
 * The rows behind a figure. Figure and rows are read through the same select, so that they cannot disagree. These are reports over several
 * features' tables, which is why they are written as SQL and only ever read.
 * @param late what makes a match late, as a condition on `m` with its values.
 */
export function sourceOf(figure: CockpitFigure, period: SourcePeriod, late: Source): Source {
  const account = ACCOUNT[figure];
  if (account) return ofContracts(account, period);
  switch (figure) {
    case 'MATCHES':
      return {
        sql: `SELECT m.id, ${MATCH_COLUMNS}, COALESCE(m.expected_sum, 0) AS amount, NULL AS days, DATE(CONVERT_TZ(m.stage_since, '+00:00', '+08:00')) AS on_day,
          m.state AS stage, COALESCE(m.broker_id, '') AS broker, IF(${late.sql}, 'YES', 'NO') AS late,
          IF(m.state IN ('LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT'), 'OPEN', 'OVER') AS standing
          FROM match_record m ${MATCH_SIDES} WHERE m.hidden = 0 AND m.banned = 0`,
        values: late.values,
      };
    case 'DECLINED':
      return { sql: `${declinedBy('demand')} UNION ALL ${declinedBy('achievement')}`, values: [period.from, period.to, period.from, period.to] };
    case 'STAGE_DAYS':
      return stageDays(period);
    default:
      return overdue(period);
  }
}

function ofContracts(account: string, { year, month }: SourcePeriod): Source {
  const sums = month
    ? `(SELECT e.contract_id, SUM(l.amount) AS amount FROM ledger_entry e JOIN ledger_line l ON l.year = e.year AND l.seq = e.seq AND l.account = ?
        WHERE e.year = ? AND e.month = ? GROUP BY e.contract_id)`
    : `(SELECT contract_id, amount FROM ledger_balance WHERE account = ? AND year = ?)`;
  return {
    sql: `SELECT c.id, ${CONTRACT_COLUMNS}, b.amount, NULL AS days, c.signed_on AS on_day, COALESCE(c.seller_organization_id, c.seller_name) AS institute,
      COALESCE(o.size_band, 'UNKNOWN') AS size, IF(${HUMING}, 'YES', 'NO') AS huming
      FROM ${sums} b JOIN contract c ON c.id = b.contract_id LEFT JOIN organization o ON o.id = c.buyer_organization_id WHERE b.amount <> 0`,
    values: month ? [account, year, month] : [account, year],
  };
}

function declinedBy(side: 'demand' | 'achievement'): string {
  return `SELECT CONCAT(m.id, '-${side}') AS id, ${MATCH_COLUMNS}, COALESCE(m.expected_sum, 0) AS amount, NULL AS days,
    DATE(CONVERT_TZ(m.${side}_answered_at, '+00:00', '+08:00')) AS on_day, m.${side}_reason AS reason
    FROM match_record m ${MATCH_SIDES} WHERE m.${side}_answer = 'DECLINED' AND m.${side}_reason IS NOT NULL AND m.banned = 0 AND m.${side}_answered_at >= ? AND m.${side}_answered_at < ?`;
}

/** A stay at a stage ends with the move that leaves it, and counts in the year of that move. */
function stageDays({ from, to }: SourcePeriod): Source {
  return {
    sql: `SELECT h.id, ${MATCH_COLUMNS}, COALESCE(m.expected_sum, 0) AS amount, TIMESTAMPDIFF(SECOND, h.began, h.at) / 86400 AS days,
      DATE(CONVERT_TZ(h.at, '+00:00', '+08:00')) AS on_day, h.stage
      FROM (SELECT id, record_id, from_state AS stage, to_state, at, LAG(at) OVER (PARTITION BY record_id ORDER BY at, id) AS began FROM record_history
        WHERE record_kind = 'match' AND (from_state IS NULL OR from_state <> to_state)) h
      JOIN match_record m ON m.id = h.record_id ${MATCH_SIDES}
      WHERE h.at >= ? AND h.at < ? AND h.began IS NOT NULL AND h.stage IN ('LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'INTENT') AND m.banned = 0`,
    values: [from, to],
  };
}

function overdue({ today }: SourcePeriod): Source {
  const bands = (Object.keys(AGE_BANDS) as AgeBand[]).filter((band) => AGE_BANDS[band].to !== null);
  const band = `CASE ${bands.map((name) => `WHEN DATEDIFF(?, s.due_on) <= ${AGE_BANDS[name].to} THEN '${name}'`).join(' ')} ELSE 'OVER_90' END`;
  return {
    sql: `SELECT s.id, ${CONTRACT_COLUMNS}, s.amount - s.paid_amount AS amount, DATEDIFF(?, s.due_on) AS days, s.due_on AS on_day, ${band} AS band
      FROM instalment s JOIN contract c ON c.id = s.contract_id
      WHERE s.paid_off = 0 AND s.due_on < ? AND c.state IN ('SIGNED', 'PERFORMING', 'SETTLED', 'ARCHIVED', 'DISPUTED')`,
    values: [today, ...bands.map(() => today), today],
  };
}
