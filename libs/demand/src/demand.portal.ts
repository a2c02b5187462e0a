import { PortalRecords, definePortalKind, openColumns, type PortalCard, type PortalContent } from '#portal';
import { fieldLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { demandEvents } from './demand.events.js';
import { DemandFacade, type PublicDemand } from './demand.facade.js';
import type { DemandType } from './demand.types.js';

export const DEMAND_KIND = definePortalKind('DEMAND', { zh: '需求', en: 'Demand' });

/** After these it may look different. */
const MOVES = [
  demandEvents.published,
  demandEvents.renewed,
  demandEvents.paused,
  demandEvents.withdrawn,
  demandEvents.expired,
  demandEvents.negotiating,
  demandEvents.contracted,
  demandEvents.solved,
];
const COLUMNS = openColumns(
  '编号',
  '标题',
  '现状',
  '希望达到',
  '领域',
  '预算下限（元）*',
  '预算上限（元）*',
  '要求成熟度*',
  '区划代码',
  '截止日期',
);

/** Demands on the portal, seen as a visitor sees them: a masked one by its public side, an invited one not at all. */
@Injectable()
export class DemandPortal {
  constructor(
    records: PortalRecords,
    private readonly demands: DemandFacade,
  ) {
    records.register({
      kind: DEMAND_KIND,
      record: 'demand',
      events: MOVES,
      ids: () => demands.openIds(),
      count: () => demands.countForPortal(),
      documents: async (ids) =>
        new Map([...(await demands.forPortal(ids))].map(([id, demand]) => [id, contentOf(demand)])),
      present: async (ids) =>
        new Map([...(await demands.present(undefined, ids))].map(([id, demand]) => [id, cardOf(demand)])),
      openData: { name: 'demands', columns: COLUMNS, rows: () => this.openRows() },
      homeCount: { name: 'publishedDemands', count: () => demands.countOpen() },
    });
  }

  private async *openRows() {
    for await (const ids of this.demands.openIds()) {
      for (const demand of (await this.demands.present(undefined, ids)).values()) {
        yield [
          demand.code,
          demand.title,
          demand.situation,
          demand.wantedResult,
          demand.field && fieldLabel(demand.field, 'zh'),
          demand.budgetMin,
          demand.budgetMax,
          demand.requiredTrl,
          demand.regionCode,
          demand.deadline,
        ];
      }
    }
  }
}

function contentOf(demand: PublicDemand): PortalContent {
  const { title, situation, wantedResult, constraints, indicators, field, modes, budgetMin, budgetMax } = demand;
  return {
    title,
    body: [situation, wantedResult, constraints, ...indicators.map(({ name }) => name)].join('\n'),
    field,
    trl: demand.requiredTrl,
    modes,
    amount: budgetMax ?? budgetMin,
    regionCode: demand.regionCode,
    instituteId: null,
    isPaper: false,
    publishedAt: demand.publishedAt,
    deadline: demand.deadline,
  };
}

function cardOf(demand: DemandType): PortalCard {
  return {
    code: demand.code,
    title: demand.title,
    text: [demand.situation, demand.wantedResult].filter(Boolean).join(' '),
    field: demand.field,
    trl: demand.requiredTrl,
    modes: demand.modes,
    amountMin: demand.budgetMin,
    amountMax: demand.budgetMax,
    regionName: demand.regionName,
    organizationId: demand.organizationId,
    organizationHint: demand.organizationHint,
    masked: demand.masked,
    isPaper: false,
    deadline: demand.deadline,
    publishedAt: demand.publishedAt ?? demand.createdAt,
  };
}
