import { halfWidth } from '#kernel/values';
import { trlLevels } from '#taxonomy';
import type { ImportKind } from './bulk-import.states.js';

/** A column that an import understands. */
export interface ImportColumn {
  /** The field that it fills, as the drafts call it. */
  field: string;
  /** Its heading in the template. */
  heading: string;
  english: string;
  required?: boolean;
  /** What the template's example row says. */
  example: string;
}

/** A row whose external number begins so is the template's example and is never imported. */
export const EXAMPLE_MARK = '示例';

const externalKey: ImportColumn = {
  field: 'externalKey',
  heading: '外部编号',
  english: 'External number',
  example: `${EXAMPLE_MARK}（本行不会导入，可删去）`,
};
const trlHint = trlLevels[5]!.name.zh;

const DEMAND: readonly ImportColumn[] = [
  externalKey,
  { field: 'creditCode', heading: '单位统一社会信用代码', english: 'Credit code', example: '' },
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

const ACHIEVEMENT: readonly ImportColumn[] = [
  externalKey,
  { field: 'creditCode', heading: '单位统一社会信用代码', english: 'Credit code', example: '' },
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

const CONTRACT: readonly ImportColumn[] = [
  externalKey,
  { field: 'name', heading: '项目名称', english: 'Name', required: true, example: '高锰钢衬板凝固工艺优化' },
  { field: 'kind', heading: '合同类别', english: 'Kind', required: true, example: '委托开发' },
  { field: 'subKind', heading: '具体类型', english: 'Subject', example: '' },
  { field: 'buyerName', heading: '买方名称', english: 'Buyer', required: true, example: '三元金石铸造有限公司' },
  { field: 'buyerCode', heading: '买方统一社会信用代码', english: 'Buyer credit code', example: '' },
  { field: 'buyerRegion', heading: '买方所在地', english: 'Buyer region', required: true, example: '350404' },
  { field: 'buyerNature', heading: '买方单位性质', english: 'Buyer nature', example: '民营企业' },
  { field: 'sellerName', heading: '卖方名称', english: 'Seller', required: true, example: '上海江海材料研究院' },
  { field: 'sellerCode', heading: '卖方统一社会信用代码', english: 'Seller credit code', example: '' },
  { field: 'sellerRegion', heading: '卖方所在地', english: 'Seller region', required: true, example: '上海市闵行区' },
  { field: 'sellerNature', heading: '卖方单位性质', english: 'Seller nature', example: '科研机构' },
  { field: 'field', heading: '技术领域', english: 'Field', required: true, example: '钢铁与装备制造' },
  { field: 'totalAmount', heading: '合同成交额（元）', english: 'Total', required: true, example: '128万' },
  {
    field: 'technologyAmount',
    heading: '技术交易额（元）',
    english: 'Technology amount',
    required: true,
    example: '1100000',
  },
  { field: 'currency', heading: '合同币种', english: 'Currency', example: 'CNY' },
  { field: 'foreignAmount', heading: '外币金额', english: 'Foreign amount', example: '' },
  { field: 'exchangeRate', heading: '折算汇率', english: 'Exchange rate', example: '' },
  { field: 'rateOn', heading: '汇率日期', english: 'Day of the rate', example: '' },
  { field: 'paymentMode', heading: '支付方式', english: 'Payment mode', required: true, example: '分期支付' },
  {
    field: 'instalments',
    heading: '付款安排',
    english: 'Instalments',
    example: '2024-06-30 400000 签订后；2024-12-31 880000 验收后',
  },
  { field: 'signedOn', heading: '签订日期', english: 'Signed on', required: true, example: '2024-06-18' },
  { field: 'validFrom', heading: '有效期起', english: 'Valid from', example: '' },
  { field: 'validUntil', heading: '有效期止', english: 'Valid until', example: '' },
  { field: 'technologyArea', heading: '登记技术领域', english: 'Technology area', example: '先进制造' },
  { field: 'ipKind', heading: '知识产权', english: 'Intellectual property', example: '技术秘密' },
  { field: 'planSource', heading: '计划来源', english: 'Programme', example: '计划外' },
  { field: 'goal', heading: '社会经济目标', english: 'Goal', example: '工商业发展' },
  { field: 'expectedInput', heading: '预计新增投入（元）', english: 'Expected input', example: '' },
  { field: 'expectedOutput', heading: '预计新增产值（元）', english: 'Expected output', example: '' },
];

const PAPER: readonly ImportColumn[] = [
  { field: 'title', heading: 'title', english: 'Title', required: true, example: '' },
  { field: 'abstract', heading: 'abstract', english: 'Abstract', required: true, example: '' },
  { field: 'keywords', heading: 'keywords', english: 'Keywords', example: '' },
  { field: 'discipline', heading: 'discipline', english: 'Discipline', example: '' },
];

export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  DEMAND,
  ACHIEVEMENT,
  CONTRACT,
  PAPER,
};

/** The template as it is saved: marked UTF-8, so that Excel reads the Chinese, and one example row. */
export function templateOf(kind: 'DEMAND' | 'ACHIEVEMENT' | 'CONTRACT'): string {
  const columns = importColumns[kind];
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
  return `\uFEFF${line(columns.map(({ heading, required }) => (required ? `${heading}*` : heading)))}${line(columns.map(({ example }) => example))}`;
}

/** UTF-16 units of a heading, its mark and unit with it; a longer one is none of ours. */
const LONGEST_HEADING = 200;

/** Finds the column of a heading: as in the template, or in English, or the field's own name; marks, spaces and units do not matter. */
export function columnOf(kind: ImportKind, heading: string): ImportColumn | undefined {
  const wanted = heading.length <= LONGEST_HEADING ? bare(heading) : '';
  return wanted ? columnsByName[kind].get(wanted) : undefined;
}

const columnsByName = Object.fromEntries(
  Object.entries(importColumns).map(([kind, columns]) => [kind, namesOf(columns)]),
) as Record<ImportKind, Map<string, ImportColumn>>;

function namesOf(columns: readonly ImportColumn[]): Map<string, ImportColumn> {
  const names = columns.flatMap((column) =>
    [column.heading, column.english, column.field].map((name) => [bare(name), column] as const),
  );
  // The first column of a name has it.
  return new Map(names.reverse());
}

function bare(heading: string): string {
  return halfWidth(heading)
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:"']/g, '');
}
