import type { Locale, Sentence } from '#kernel/errors';
import type { ColumnType, TableColumn } from './table.js';

type Heading = readonly [zh: string, en: string, type?: ColumnType, width?: number];

function headings(rows: readonly Heading[]): (locale: Locale) => TableColumn[] {
  return (locale) =>
    rows.map(([zh, en, type = 'text', width]) => ({
      title: ({ zh, en } satisfies Sentence)[locale],
      type,
      ...(width ? { width } : {}),
    }));
}

/** What the ledger says of each contract stands between the two. */
export const contractHeadColumns = headings([
  ['合同编号', 'Code', 'text', 18],
  ['项目名称', 'Name', 'text', 36],
  ['合同类别', 'Kind'],
  ['状态', 'State'],
  ['技术领域', 'Field', 'text', 18],
  ['签订日期', 'Signed on', 'day'],
  ['买方', 'Buyer', 'text', 28],
  ['买方代码', 'Buyer’s code', 'text', 22],
  ['买方区划', 'Buyer’s region'],
  ['卖方', 'Seller', 'text', 28],
  ['卖方代码', 'Seller’s code', 'text', 22],
  ['卖方区划', 'Seller’s region'],
]);

export const contractSumColumns = headings([
  ['成交额（签订时，元）', 'Total as signed (yuan)', 'yuan', 20],
  ['成交额（含变更，元）', 'Total with amendments (yuan)', 'yuan', 20],
  ['技术交易额（含变更，元）', 'Technology amount with amendments (yuan)', 'yuan', 20],
  ['登记额（元）', 'Registered (yuan)', 'yuan', 18],
  ['到账额（元）', 'Received (yuan)', 'yuan', 18],
  ['退款（元）', 'Refunded (yuan)', 'yuan', 18],
  ['支付方式', 'Payment'],
  ['登记状态', 'Registration'],
  ['登记编号', 'Registration number', 'text', 20],
  ['登记日期', 'Registered on', 'day'],
  ['签订时计入年度', 'Year of its signing sum', 'number'],
  ['签订时计入金额（元）', 'Signing sum that counts (yuan)', 'yuan', 20],
  ['计入说明', 'Why', 'text', 40],
  ['更新时间', 'Updated', 'time', 18],
]);

/** The ledger's own column stands at the end. */
export const registrationColumns = headings([
  ['合同编号', 'Code', 'text', 18],
  ['项目名称', 'Name', 'text', 36],
  ['合同类别', 'Kind'],
  ['技术领域', 'Field', 'text', 18],
  ['买方', 'Buyer', 'text', 28],
  ['卖方', 'Seller', 'text', 28],
  ['签订日期', 'Signed on', 'day'],
  ['成交额（含变更，元）', 'Total with amendments (yuan)', 'yuan', 20],
  ['技术交易额（含变更，元）', 'Technology amount with amendments (yuan)', 'yuan', 20],
  ['登记状态', 'Registration', 'text', 18],
  ['登记编号', 'Registration number', 'text', 20],
  ['登记额（元）', 'Registered (yuan)', 'yuan', 18],
  ['登记日期', 'Registered on', 'day'],
  ['当前状态起始日', 'In this state since', 'day'],
  ['办理期限', 'Due on', 'day'],
  ['申报次数', 'Submissions', 'number', 10],
  ['最近原因', 'Last reason', 'long', 30],
  ['登记过程', 'Steps', 'long', 52],
]);

export const instalmentColumns = headings([
  ['合同编号', 'Code', 'text', 18],
  ['项目名称', 'Name', 'text', 36],
  ['买方', 'Buyer', 'text', 28],
  ['卖方', 'Seller', 'text', 28],
  ['期次', 'No.', 'number', 8],
  ['应付日期', 'Due on', 'day'],
  ['金额（元）', 'Sum (yuan)', 'yuan', 18],
  ['条件', 'Condition', 'text', 24],
  ['状态', 'State'],
  ['到账额（元）', 'Received (yuan)', 'yuan', 18],
  ['到账日期', 'Received on', 'day'],
  ['退款（元）', 'Refunded (yuan)', 'yuan', 18],
]);

export const ledgerColumns = headings([
  ['年度', 'Year', 'number', 8],
  ['序号', 'No.', 'number', 8],
  ['月份', 'Month', 'number', 8],
  ['事项', 'Kind', 'text', 24],
  ['生效日期', 'Effective on', 'day'],
  ['合同编号', 'Contract', 'text', 18],
  ['科目', 'Account', 'text', 8],
  ['科目名称', 'Account’s name', 'text', 34],
  ['金额（元）', 'Amount (yuan)', 'yuan', 18],
  ['原因', 'Reason', 'text', 24],
  ['摘要值', 'Digest', 'text', 66],
]);

export const matchColumns = headings([
  ['对接编号', 'Code', 'text', 18],
  ['阶段', 'Stage'],
  ['匹配度', 'Band'],
  ['需求编号', 'Demand', 'text', 18],
  ['需求', 'Demand’s title', 'text', 36],
  ['成果编号', 'Achievement', 'text', 18],
  ['成果', 'Achievement’s title', 'text', 36],
  ['需求方答复', 'Demand’s answer'],
  ['成果方答复', 'Achievement’s answer'],
  ['技术经理人', 'Broker'],
  ['下一步', 'Next', 'text', 24],
  ['下一步日期', 'Next on', 'day'],
  ['预计金额（元）', 'Expected (yuan)', 'yuan', 18],
  ['本阶段天数', 'Days in stage', 'number'],
  ['模型', 'Model'],
  ['产生时间', 'Made', 'time', 18],
]);

export const demandColumns = headings([
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
