import {
  ImportKinds,
  creditCodeColumn,
  defineImportKind,
  externalKeyColumn,
  importsForAll,
  type CellReader,
  type ImportColumn,
  type ImportedRow,
  type RowContext,
} from '#bulk-import';
import { Role } from '#identity';
import { declareMessages } from '#kernel/errors';
import { wordsOf } from '#kernel/values';
import { Field, Secrecy } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { Demand } from './demand.entity.js';
import { columnsOf, type DemandDraft } from './demand.rules.js';
import { DemandService } from './demand.service.js';

export const demandImportMessages = declareMessages({
  'import.otherKind.DEMAND': {
    zh: '这是科技成果的文件，请把导入内容改为“科技成果”。',
    en: 'This is a file of achievements. Choose "Achievements" as what to import.',
  },
});

const columns: readonly ImportColumn[] = [
  externalKeyColumn,
  creditCodeColumn,
  { field: 'title', heading: '需求名称', english: 'Title', required: true, example: '降低高锰钢衬板铸造废品率' },
  {
    field: 'situation',
    heading: '现状与问题',
    english: 'Situation',
    required: true,
    example: '目前用砂型铸造衬板，每月 300 吨，废品率约 8%，主要是缩松和裂纹。',
  },
  {
    field: 'wantedResult',
    heading: '期望结果',
    english: 'Wanted result',
    example: '在现有设备上稳定生产，不增加热处理工序。',
  },
  { field: 'indicators', heading: '量化指标', english: 'Indicators', example: '废品率 ≤ 3 %；使用寿命 ≥ 3 年' },
  { field: 'constraints', heading: '限制条件', english: 'Constraints', example: '不更换中频炉' },
  { field: 'budgetMin', heading: '预算下限（元）', english: 'Budget from', example: '600000' },
  { field: 'budgetMax', heading: '预算上限（元）', english: 'Budget to', example: '100万' },
  { field: 'deadline', heading: '截止日期', english: 'Deadline', example: '2027-12-31' },
  { field: 'requiredTrl', heading: '需要的成熟度（TRL）', english: 'Required TRL', example: '6' },
  { field: 'modes', heading: '合作方式', english: 'Modes', example: '委托开发、技术服务' },
  { field: 'field', heading: '所属领域', english: 'Field', example: '钢铁与装备制造' },
  { field: 'regionCode', heading: '地区', english: 'Region', example: '350404' },
  { field: 'secrecy', heading: '公开程度', english: 'Secrecy', example: '脱敏' },
  { field: 'publicTitle', heading: '公开版名称', english: 'Public title', example: '降低耐磨铸件废品率' },
  {
    field: 'publicSituation',
    heading: '公开版现状',
    english: 'Public situation',
    example: '某铸造企业的耐磨铸件废品率偏高，主要是缩松和裂纹。',
  },
  { field: 'publicWantedResult', heading: '公开版期望结果', english: 'Public wanted result', example: '' },
  { field: 'publicConstraints', heading: '公开版限制条件', english: 'Public constraints', example: '' },
  { field: 'noStateSecrets', heading: '不涉及国家秘密', english: 'No state secrets', example: '是' },
];

/** A draft may be incomplete, so a row needs no more than a title and the situation. */
function readDemand(cells: CellReader, { today, regionCode }: RowContext): ImportedRow<Partial<Demand>> {
  const draft: DemandDraft = {
    ...cells.texts(
      'title',
      'situation',
      'wantedResult',
      'constraints',
      'publicTitle',
      'publicSituation',
      'publicWantedResult',
      'publicConstraints',
    ),
    ...cells.sums('budgetMin', 'budgetMax'),
    indicators: cells.indicators(),
    deadline: cells.day('deadline'),
    requiredTrl: cells.trl('requiredTrl'),
    modes: cells.modes(),
    field: cells.option('field', wordsOf(Field)),
    regionCode: cells.region() ?? regionCode,
    secrecy: cells.option('secrecy', wordsOf(Secrecy)) ?? undefined,
    noStateSecrets: cells.yes('noStateSecrets'),
  };
  cells.require('title', 'situation');
  const demand = columnsOf(draft, today, cells.problems);
  return { title: demand.title ?? '', draft: demand };
}

export const demandImport = defineImportKind<Partial<Demand>>({
  kind: 'DEMAND',
  label: { zh: '需求', en: 'demands' },
  format: 'CSV',
  columns,
  wrongFile: 'import.otherKind.DEMAND',
  allowed: (viewer) => importsForAll(viewer) || viewer.roles.includes(Role.ENTERPRISE),
  read: readDemand,
});

/** Demands from a file: drafts of the organisations that the rows name. */
@Injectable()
export class DemandImport {
  constructor(kinds: ImportKinds, demands: DemandService) {
    kinds.register({
      ...demandImport,
      create: (manager, viewer, draft, { sourceKey, organizationId }) =>
        demands.draftImported(manager, viewer, draft, { clientMutationId: sourceKey, organizationId }),
    });
  }
}
