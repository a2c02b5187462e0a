import { shanghaiDayOf, type FigureRows, type Sql } from '#kernel/database';
import { shanghaiDate } from '#kernel/values';
import { organizationJoin } from '#organization';
import { AnswerState, PATH, STAGE_DAYS } from './record/match.states.js';

const DEMAND_SIDE = organizationJoin('d', 'm.demand_organization_id');
const ACHIEVEMENT_SIDE = organizationJoin('i', 'm.institute_id');
const SIDES = `${DEMAND_SIDE.join} ${ACHIEVEMENT_SIDE.join}`;

/** What is shown of a match `m`; `hush` stands for invited eyes. */
function shown(day: string, joins: string): FigureRows['shown'] {
  return {
    columns: `m.code, m.field, ${DEMAND_SIDE.regionCode} AS region_code, NULL AS contract_id, m.id AS match_id, m.invited AS hush,
      CONCAT(${DEMAND_SIDE.name}, ' ← ', ${ACHIEVEMENT_SIDE.name}) AS title, ${shanghaiDayOf(day)} AS on_day`,
    joins: `${joins} ${SIDES}`,
  };
}

/** The matches that people may see, with their expected sums: by field, stage, broker, late (YES or NO), standing (OPEN on its way, or OVER). */
export function matchFigure(now: Date): FigureRows {
  const late = lateAt(now);
  return {
    rows: {
      sql: `SELECT m.id, COALESCE(m.expected_sum, 0) AS amount, NULL AS days, m.field, m.state AS stage, COALESCE(m.broker_id, '') AS broker, IF(${late.sql}, 'YES', 'NO') AS late,
        IF(m.state IN (?), 'OPEN', 'OVER') AS standing
        FROM match_record m WHERE m.hidden = 0 AND m.banned = 0`,
      values: [...late.values, PATH],
    },
    shown: shown('m.stage_since', 'JOIN match_record m ON m.id = r.id'),
    largest: 'amount',
  };
}

/** What `isLate` says, as a condition on `m`: past the planned day, or too long at its stage. */
function lateAt(now: Date): Sql {
  const tooLong = PATH.map(() => '(m.state = ? AND m.stage_since < TIMESTAMPADD(DAY, ?, ?))').join(' OR ');
  return {
    sql: `m.state IN (?) AND (m.next_action_due < ? OR ${tooLong})`,
    values: [PATH, shanghaiDate(now), ...PATH.flatMap((stage) => [stage, -STAGE_DAYS[stage], now])],
  };
}

/** The answers of a time that said no, either side's: by field and reason. @param from,to instants, the second not in it */
export function declinedFigure(from: Date, to: Date): FigureRows {
  return {
    rows: {
      sql: `${declinedBy('demand')} UNION ALL ${declinedBy('achievement')}`,
      values: [AnswerState.DECLINED, from, to, AnswerState.DECLINED, from, to],
    },
    shown: shown(
      "IF(SUBSTRING(r.id, 38) = 'demand', m.demand_answered_at, m.achievement_answered_at)",
      'JOIN match_record m ON m.id = LEFT(r.id, 36)',
    ),
    largest: 'amount',
  };
}

function declinedBy(side: 'demand' | 'achievement'): string {
  return `SELECT CONCAT(m.id, '-${side}') AS id, COALESCE(m.expected_sum, 0) AS amount, NULL AS days, m.field, m.${side}_reason AS reason
    FROM match_record m WHERE m.${side}_answer = ? AND m.${side}_reason IS NOT NULL AND m.banned = 0 AND m.${side}_answered_at >= ? AND m.${side}_answered_at < ?`;
}

/** How long matches stood at a stage that they left in a year: by field and stage. */
export function stayFigure(year: number): FigureRows {
  return {
    rows: {
      sql: 'SELECT s.id, 0 AS amount, s.seconds / 86400 AS days, s.stage, s.field FROM match_stay s WHERE s.year = ?',
      values: [year],
    },
    shown: shown('s.ended', 'JOIN match_stay s ON s.id = r.id JOIN match_record m ON m.id = s.match_id'),
    largest: 'days',
  };
}
