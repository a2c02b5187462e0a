import type { Sentence } from '#kernel/errors';
import { makePdf, type PdfCell, type PdfContent } from '#kernel/pdf';
import { labelOf } from '#kernel/values';
import { regionName } from '#taxonomy';
import type { Contract } from '../core/contract.entity.js';
import { goals, ipKinds, partyNatures, planSources, subKinds, technologyAreas } from '../core/contract.form.js';
import type { KeptParty } from '../core/contract.party.js';
import { ContractKind, PaymentMode } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import type { Instalment } from '../payment/instalment.entity.js';
import { countsOf } from './precheck.rules.js';
import type { Precheck } from './precheck.service.js';
import type { Registration } from './registration.entity.js';

/** What the form is made of. */
export interface PaperSource {
  contract: Contract;
  instalments: readonly Instalment[];
  registration: Registration;
  precheck: Precheck;
  /** When it is printed. */
  at: Date;
  /** The day in Asia/Shanghai. */
  today: string;
}

type PartyOnPaper = Omit<KeptParty, 'organizationId'>;

/** 技术合同认定登记预审表: the form's fields in the order of the paper, the pre-check and room for signatures. In Chinese, as the registrar reads it. */
export function registrationPaper({
  contract,
  instalments,
  registration,
  precheck,
  at,
  today,
}: PaperSource): Promise<Buffer> {
  const title = '技术合同认定登记预审表';
  return makePdf({
    title: `${title} ${contract.code}`,
    author: '科创云超市',
    at,
    header: `${contract.code}　${contract.name}`,
    footer: `打印日期 ${today}　登记编号由登记机构填写，平台不生成`,
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    content: [
      { text: title, style: 'title' },
      { text: precheck.source, style: 'subtitle' },
      form(contract, registration),
      ...schedule(instalments),
      ...checks(precheck),
      signatures(),
    ],
  });
}

function form(contract: Contract, registration: Registration): PdfContent {
  const foreign =
    contract.currency === 'CNY'
      ? []
      : [
          pair(
            `合同金额（${contract.currency}）`,
            sum(contract.foreignAmount),
            '折算汇率',
            `${contract.exchangeRate ?? ''}（${contract.rateOn ?? ''}）`,
          ),
        ];
  const rows: PdfCell[][] = [
    wide('登记编号', registration.number ?? ''),
    wide('项目名称', contract.name),
    pair('合同类别', kindOf(contract), '签订日期', contract.signedOn ?? ''),
    pair(
      '有效期',
      contract.validFrom && contract.validUntil ? `${contract.validFrom} 至 ${contract.validUntil}` : '',
      '支付方式',
      labelOf(PaymentMode, contract.paymentMode, 'zh'),
    ),
    ...partyRows('买方', buyerOf(contract)),
    ...partyRows('卖方', sellerOf(contract)),
    ...(contract.furtherParties ?? []).flatMap((party) =>
      partyRows(party.side === 'buyer' ? '其他买方' : '其他卖方', party),
    ),
    pair('技术领域', word(technologyAreas, contract.technologyArea), '知识产权', word(ipKinds, contract.ipKind)),
    pair('计划来源', word(planSources, contract.planSource), '社会经济目标', word(goals, contract.goal)),
    pair(
      '合同成交额（元）',
      sum(contract.totalAmount + contract.amendedTotal),
      '技术交易额（元）',
      sum(contract.technologyAmount + contract.amendedTechnology),
    ),
    pair('预计新增投入（元）', sum(contract.expectedInput), '预计新增产值（元）', sum(contract.expectedOutput)),
    ...foreign,
  ];
  return { layout: 'form', table: { widths: [96, '*', 96, '*'], dontBreakRows: true, body: rows } };
}

function schedule(instalments: readonly Instalment[]): PdfContent[] {
  if (!instalments.length) return [];
  const head = ['期次', '应付日期', '金额（元）', '条件'].map(label);
  const rows = instalments.map(({ seq, dueOn, amount, condition }): PdfCell[] => [
    `第 ${seq} 期`,
    dueOn,
    { text: spokenYuan(amount), style: 'number' },
    condition,
  ]);
  return [
    { text: '支付安排', style: 'heading' },
    {
      layout: 'form',
      table: { headerRows: 1, widths: [50, 80, 100, '*'], dontBreakRows: true, body: [head, ...rows] },
    },
  ];
}

function checks(precheck: Precheck): PdfContent[] {
  const head = ['预审事项', '结论', '说明'].map(label);
  const rows = precheck.items.map(({ text, met, note }): PdfCell[] => [
    text.zh,
    met === null ? '' : met ? '符合' : '不符合',
    note,
  ]);
  const { met, open, unmet } = countsOf(precheck.items);
  return [
    { text: '预审意见', style: 'heading' },
    { layout: 'form', table: { headerRows: 1, widths: ['*', 50, 150], dontBreakRows: true, body: [head, ...rows] } },
    {
      text: `共 ${precheck.items.length} 项：符合 ${met} 项，不符合 ${unmet} 项，待确认 ${open} 项。`,
      style: 'small',
      margin: [0, 4, 0, 0],
    },
  ];
}

function signatures(): PdfContent {
  const box = (who: string): PdfCell => ({
    text: `${who}\n\n\n（签章）　　　　　　　　　年　　月　　日`,
    margin: [2, 2, 2, 2],
  });
  return {
    margin: [0, 14, 0, 0],
    unbreakable: true,
    layout: 'form',
    table: {
      widths: ['*', '*'],
      body: [
        [box('申请单位（卖方）'), box('经办人')],
        [box('预审人'), box('复核人')],
      ],
    },
  };
}

function kindOf({ kind, subKind }: Contract): string {
  const name = labelOf(ContractKind, kind, 'zh');
  return subKind ? `${name}（${subKinds[subKind].zh}）` : name;
}

function buyerOf({ buyerName, buyerCreditCode, buyerRegionCode, buyerNature }: Contract): PartyOnPaper {
  return { name: buyerName, creditCode: buyerCreditCode, regionCode: buyerRegionCode, nature: buyerNature };
}

function sellerOf({ sellerName, sellerCreditCode, sellerRegionCode, sellerNature }: Contract): PartyOnPaper {
  return { name: sellerName, creditCode: sellerCreditCode, regionCode: sellerRegionCode, nature: sellerNature };
}

function partyRows(side: string, { name, creditCode, regionCode, nature }: PartyOnPaper): PdfCell[][] {
  return [
    pair(`${side}名称`, name, '单位性质', word(partyNatures, nature)),
    pair('统一社会信用代码', creditCode ?? '', '区划代码', `${regionCode} ${regionName(regionCode, 'zh') ?? ''}`),
  ];
}

function word<Key extends string>(list: Readonly<Record<Key, Sentence>>, value: Key | null): string {
  return value ? (list[value]?.zh ?? '') : '';
}

function sum(fen: bigint | null): string {
  return fen === null ? '' : spokenYuan(fen);
}

function label(text: string): PdfCell {
  return { text, style: 'label' };
}

function pair(one: string, first: string, other: string, second: string): PdfCell[] {
  return [label(one), first, label(other), second];
}

function wide(one: string, text: string): PdfCell[] {
  return [label(one), { text, colSpan: 3 }, '', ''];
}
