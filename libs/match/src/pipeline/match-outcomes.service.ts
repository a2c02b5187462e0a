import { DemandFacade } from '#demand';
import { daysSince, groupBy } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Match } from '../record/match.entity.js';
import { OPEN_STAGES, type MatchStage } from '../record/match.states.js';

/** A match that is still open, as far as a forecast needs it. */
export interface OpenMatchRow {
  id: string;
  stage: MatchStage;
  expectedSum: bigint | null;
  stageSince: Date;
  demandOrganizationId: string;
  instituteId: string;
}

/** A match that has ended, as it passed one stage. */
export interface StagePassage {
  stage: MatchStage;
  /** From reaching the stage to the signing; null when it was closed without a contract. */
  daysToSign: number | null;
}

interface HistoryRow {
  id: string;
  state: MatchStage;
  at: Date;
}

const ENDED: readonly MatchStage[] = ['CONTRACTED', 'CLOSED'];

/** Pipeline statistics: open matches, and how ended ones passed the stages (for forecasts). */
@Injectable()
export class MatchOutcomes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly demands: DemandFacade,
  ) {}

  /** Those that may still come to a contract: when a demand is settled or given up, what else was talked about it brings nothing more. */
  async open(): Promise<OpenMatchRow[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(Match, 'm')
      .select('m.id', 'id')
      .addSelect('m.state', 'stage')
      .addSelect('m.expectedSum', 'expectedSum')
      .addSelect('m.stageSince', 'stageSince')
      .addSelect('m.demandId', 'demandId')
      .addSelect('m.demandOrganizationId', 'demandOrganizationId')
      .addSelect('m.instituteId', 'instituteId')
      .where('m.hidden = 0 AND m.banned = 0 AND m.state IN (:...open)', { open: OPEN_STAGES })
      .orderBy('m.id', 'ASC')
      .getRawMany<Omit<OpenMatchRow, 'expectedSum'> & { expectedSum: string | null; demandId: string }>();
    // Leads of such a demand are hidden; only what was talked about is still there.
    const over = await this.demands.over(
      rows.filter(({ stage }) => stage !== 'LEAD' && stage !== 'RECOMMENDED').map(({ demandId }) => demandId),
    );
    return rows
      .filter(({ demandId }) => !over.has(demandId))
      .map(({ demandId: _settled, expectedSum, ...row }) => ({
        ...row,
        expectedSum: expectedSum === null ? null : BigInt(expectedSum),
      }));
  }

  /**
   * Each stage that an ended match was at, once. What people never worked on counts too: a lead that was closed as a lead, one that went off the
   * list with its demand or achievement, one that was taken out. Without them the few leads that are worked on would speak for all.
   */
  async passages(): Promise<StagePassage[]> {
    const manager = this.dataSource.manager;
    const ended = await manager
      .createQueryBuilder(Match, 'm')
      .select('m.id', 'id')
      .addSelect('m.state', 'state')
      .addSelect('m.createdAt', 'createdAt')
      .addSelect('m.stageSince', 'at')
      .where('m.state IN (:...ended) OR m.hidden = 1 OR m.banned = 1', { ended: ENDED })
      .getRawMany<HistoryRow & { createdAt: Date }>();
    const moves = (await manager.query(
      `SELECT h.record_id AS id, h.to_state AS state, MIN(h.at) AS at FROM record_history h JOIN match_record m ON m.id = h.record_id
       WHERE h.record_kind = 'match' AND (m.state IN ('CONTRACTED', 'CLOSED') OR m.hidden = 1 OR m.banned = 1) GROUP BY h.record_id, h.to_state`,
    )) as HistoryRow[];
    const reached = groupBy(
      moves.filter(({ state }) => (OPEN_STAGES as readonly MatchStage[]).includes(state)),
      ({ id }) => id,
    );
    return ended.flatMap(({ id, state, createdAt, at }) => {
      const stages = new Map<MatchStage, Date>([
        ['LEAD', createdAt],
        ...(reached.get(id) ?? []).map((move): [MatchStage, Date] => [move.state, move.at]),
      ]);
      return [...stages].map(([stage, since]) => ({
        stage,
        daysToSign: state === 'CONTRACTED' ? Math.max(0, daysSince(since, at)) : null,
      }));
    });
  }
}
