import {
  ImportKinds,
  creditCodeColumn,
  defineImportKind,
  externalKeyColumn,
  importsForAll,
  type CellReader,
  type ImportColumn,
  type ImportKindDefinition,
  type ImportedRow,
  type RowContext,
} from '#bulk-import';
import { Role } from '#identity';
import { declareMessages, type PlainCode } from '#kernel/errors';
import { wordsOf } from '#kernel/values';
import type { OrganizationRecord } from '#organization';
import { Field, trlLevels } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { Achievement } from './achievement.entity.js';
import { columnsOf, readyToSubmit, type AchievementDraft } from './achievement.rules.js';
import { AchievementService } from './achievement.service.js';
import type { AchievementKind } from './achievement.states.js';
import { ipRightOf } from './ip-right.cell.js';

export const achievementImportMessages = declareMessages({
  'import.otherKind.ACHIEVEMENT': {
    zh: '这是技术需求的文件，请把导入内容改为“技术需求”。',
    en: 'This is a file of demands. Choose "Demands" as what to import.',
  },
  'import.file.jsonl': {
    zh: '论文请用 JSONL 文件（每行一个 JSON 对象）。',
    en: 'Papers come as a JSONL file: one JSON object per line.',
  },
  'import.organization.unverified': {
    zh: '这个单位尚未通过核验，核验后才能导入成果。',
    en: 'This organisation is not verified yet; its achievements can be imported once it is.',
  },
  'import.ip': {
    zh: '“{value}”看不懂，请写成“发明专利 专利号 已授权”，每条一行或用分号隔开。',
    en: '"{value}" cannot be read. Write "发明专利 number 已授权", one per line or separated by semicolons.',
  },
});

const trlHint = trlLevels[5]!.name.zh;

const achievementColumns: readonly ImportColumn[] = [
  externalKeyColumn,
  creditCodeColumn,
  { field: 'title', heading: '成果名称', english: 'Title', required: true, example: '高锰钢衬板凝固过程控制技术' },
  {
    field: 'abstract',
    heading: '成果简介',
    english: 'Abstract',
    required: true,
    example: '用随形冷铁和浇注温度闭环控制凝固顺序，已在两条产线试用。',
  },
  { field: 'problemSolved', heading: '解决的问题', english: 'Problem solved', example: '耐磨铸件的缩松和裂纹' },
  {
    field: 'indicators',
    heading: '量化指标',
    english: 'Indicators',
    example: '废品率 ≤ 2.5 %（佐证：2025 年第三方检测报告）',
  },
  { field: 'trl', heading: '成熟度（TRL）', english: 'TRL', required: true, example: '6' },
  {
    field: 'trlEvidence',
    heading: '成熟度依据',
    english: 'TRL evidence',
    required: true,
    example: `${trlHint}：在合作企业的产线上试用三个月`,
  },
  { field: 'ip', heading: '知识产权', english: 'Intellectual property', example: '发明专利 202510000000.1 申请中' },
  { field: 'priceMin', heading: '价格下限（元）', english: 'Price from', example: '500000' },
  { field: 'priceMax', heading: '价格上限（元）', english: 'Price to', example: '80万' },
  { field: 'modes', heading: '合作方式', english: 'Modes', required: true, example: '技术许可、技术服务' },
  { field: 'field', heading: '所属领域', english: 'Field', required: true, example: '钢铁与装备制造' },
  { field: 'team', heading: '团队', english: 'Team', example: '材料成形课题组' },
  { field: 'regionCode', heading: '地区', english: 'Region', example: '350404' },
  { field: 'validUntil', heading: '有效期至', english: 'Valid until', example: '' },
  { field: 'keywords', heading: '关键词', english: 'Keywords', example: '高锰钢、凝固控制、随形冷铁' },
];

/** Nobody looks at it between import and listing, so a row must hold all that a review would ask for. */
function readAchievement(cells: CellReader, { today, regionCode }: RowContext): ImportedRow<Partial<Achievement>> {
  const draft: AchievementDraft = {
    ...cells.texts('title', 'abstract', 'problemSolved', 'trlEvidence', 'team'),
    ...cells.sums('priceMin', 'priceMax'),
    indicators: cells.indicators(),
    ip: cells.entries('ip', ipRightOf, 'import.ip'),
    trl: cells.trl('trl'),
    modes: cells.modes(),
    field: cells.option('field', wordsOf(Field)),
    regionCode: cells.region() ?? regionCode,
    validUntil: cells.day('validUntil'),
    keywords: cells.list('keywords'),
  };
  const achievement = columnsOf(draft, today, cells.problems);
  for (const missing of readyToSubmit(achievement as Achievement).list) cells.addOnce(missing);
  return { title: achievement.title ?? '', draft: achievement };
}

const paperColumns: readonly ImportColumn[] = [
  { field: 'title', heading: 'title', english: 'Title', required: true, example: '' },
  { field: 'abstract', heading: 'abstract', english: 'Abstract', required: true, example: '' },
  { field: 'keywords', heading: 'keywords', english: 'Keywords', example: '' },
  { field: 'discipline', heading: 'discipline', english: 'Discipline', example: '' },
];

function readPaper(cells: CellReader, { today, regionCode }: RowContext): ImportedRow<Partial<Achievement>> {
  cells.require('title', 'abstract');
  const keywords = [...cells.list('keywords'), ...cells.list('discipline')];
  const paper = columnsOf(
    { ...cells.texts('title', 'abstract'), keywords: keywords.slice(0, 20), regionCode },
    today,
    cells.problems,
  );
  return { title: paper.title ?? '', draft: paper };
}

/** What is listed stands for an institute that the centre has verified. */
function ownerRefusal({ state }: OrganizationRecord): PlainCode | undefined {
  return state === 'VERIFIED' ? undefined : 'import.organization.unverified';
}

export const achievementImport = defineImportKind<Partial<Achievement>>({
  kind: 'ACHIEVEMENT',
  label: { zh: '成果', en: 'achievements' },
  format: 'CSV',
  columns: achievementColumns,
  wrongFile: 'import.otherKind.ACHIEVEMENT',
  ownerRefusal,
  allowed: (viewer) => importsForAll(viewer) || viewer.roles.includes(Role.INSTITUTE_OFFICE),
  read: readAchievement,
});

export const paperImport = defineImportKind<Partial<Achievement>>({
  kind: 'PAPER',
  label: { zh: '论文', en: 'papers' },
  format: 'JSON_LINES',
  columns: paperColumns,
  wrongFile: 'import.file.jsonl',
  ownerRefusal,
  allowed: importsForAll,
  read: readPaper,
});

/** Achievements and papers from a file: listed, or for an institute's office sent to the centre's review. */
@Injectable()
export class AchievementImport {
  constructor(kinds: ImportKinds, achievements: AchievementService) {
    const register = (kind: AchievementKind, definition: ImportKindDefinition<Partial<Achievement>>) =>
      kinds.register({
        ...definition,
        create: (manager, viewer, draft, { sourceKey, organizationId }) =>
          achievements.listImported(manager, viewer, draft, {
            clientMutationId: sourceKey,
            kind,
            instituteId: organizationId,
          }),
      });
    register('ACHIEVEMENT', achievementImport);
    register('PAPER', paperImport);
  }
}
