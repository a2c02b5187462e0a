import { defineExport, ExportTables, paged, tableColumns, type CellValue, type ExportSource } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { labelOf } from '#kernel/values';
import { fieldLabel, Secrecy } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DemandService } from './demand.service.js';
import type { DemandType } from './demand.types.js';
import { placeOutside, titleOutside } from './demand.view.js';

const DEMANDS = defineExport({
  kind: 'DEMANDS',
  label: { zh: '需求', en: 'Demands' },
  order: 60,
  // The government takes out what is public.
  allowed: [Role.BROKER, Role.ADMIN, Role.GOVERNMENT],
});

const columnsOf = tableColumns([
  ['需求编号', 'Code', 'text', 18],
  ['标题', 'Title', 'text', 40],
  ['状态', 'State'],
  ['领域', 'Field', 'text', 18],
  ['预算下限（元）', 'Budget from (yuan)', 'yuan', 18],
  ['预算上限（元）', 'Budget to (yuan)', 'yuan', 18],
  ['截止日期', 'Deadline', 'day'],
  ['要求成熟度', 'TRL', 'number'],
  ['保密方式', 'Secrecy'],
  ['地区', 'Region'],
  ['单位', 'Organisation', 'text', 28],
  ['已脱敏', 'Masked'],
  ['发布时间', 'Posted', 'time', 18],
]);

/** The demands as a table. */
@Injectable()
export class DemandExport {
  constructor(
    tables: ExportTables,
    private readonly demands: DemandService,
  ) {
    tables.register(DEMANDS, (viewer) => this.open(viewer));
  }

  private open(viewer: Viewer): ExportSource {
    return {
      columns: columnsOf(viewer.locale),
      portions: () =>
        paged(
          (args) => this.demands.list(viewer, {}, args),
          (page) => page.map((demand) => demandRow(demand, viewer)),
        ),
    };
  }
}

function demandRow(demand: DemandType, { locale }: Pick<Viewer, 'locale'>): CellValue[] {
  const { code, stateLabel, field, budgetMin, budgetMax, deadline, requiredTrl, secrecy, masked, createdAt } = demand;
  const { regionName, organizationHint } = placeOutside(demand);
  return [
    code,
    titleOutside(demand),
    stateLabel,
    field ? fieldLabel(field, locale) : null,
    budgetMin,
    budgetMax,
    deadline,
    requiredTrl,
    labelOf(Secrecy, secrecy, locale),
    regionName,
    organizationHint,
    masked ? (locale === 'zh' ? '是' : 'yes') : '',
    createdAt,
  ];
}
