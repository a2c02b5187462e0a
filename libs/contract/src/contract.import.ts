import {
  ImportKinds,
  dayOf,
  defineImportKind,
  yuanOf,
  type CellReader,
  type ImportedRow,
  type RowContext,
} from '#bulk-import';
import { Role } from '#identity';
import { Problems, declareMessages } from '#kernel/errors';
import { halfWidth, wordsOf } from '#kernel/values';
import { Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { contractImportColumns } from './contract.import.columns.js';
import { formLists } from './core/contract.form.js';
import { checkDraft, type ContractDraft } from './core/contract.rules.js';
import { ContractKind, PaymentMode } from './core/contract.states.js';
import { ContractService } from './record/contract.service.js';

export const contractImportMessages = declareMessages({
  'import.otherKind.CONTRACT': {
    zh: '这不是技术合同的文件，请核对导入内容或使用合同模板。',
    en: 'This is no file of contracts. Check what to import, or use the template for contracts.',
  },
  'import.wholeOnly': {
    zh: '合同文件有 {failed} 行不对，全部改正后才能导入，现在没有写入任何内容。',
    en: '{failed} rows of this file of contracts are wrong. Nothing is taken in before all are right.',
  },
  'import.instalment': {
    zh: '“{value}”看不懂，请写成“2026-03-01 300000 验收后”，每期一行或用分号隔开。',
    en: '"{value}" cannot be read. Write "2026-03-01 300000 condition", one per line or separated by semicolons.',
  },
});

/** Where the form's problems stand in the file. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  name: 'Name',
  creditCode: 'Code',
  regionCode: 'Region',
  nature: 'Nature',
};

function readContract(cells: CellReader, { today }: RowContext): ImportedRow<ContractDraft> {
  cells.require(
    'name',
    'kind',
    'buyerName',
    'buyerRegion',
    'sellerName',
    'sellerRegion',
    'field',
    'totalAmount',
    'technologyAmount',
    'paymentMode',
    'signedOn',
  );
  const texts = cells.texts('name', 'exchangeRate', 'currency');
  const sums = cells.sums('totalAmount', 'technologyAmount', 'foreignAmount', 'expectedInput', 'expectedOutput');
  const signedOn = cells.day('signedOn');
  const kind = cells.option('kind', wordsOf(ContractKind));
  const paymentMode = cells.option('paymentMode', wordsOf(PaymentMode));
  const field = cells.option('field', wordsOf(Field));
  const given = cells.entries('instalments', instalmentOf, 'import.instalment');
  const whole =
    given.length === 0 && paymentMode !== 'ROYALTY' ? [{ dueOn: signedOn, amount: sums.totalAmount }] : given;
  const draft: ContractDraft = {
    ...texts,
    ...sums,
    kind: kind ?? 'SERVICE',
    paymentMode: paymentMode ?? 'INSTALMENTS',
    field: field ?? 'STEEL_EQUIPMENT',
    subKind: cells.option('subKind', formLists.subKinds),
    technologyArea: cells.option('technologyArea', formLists.technologyAreas),
    ipKind: cells.option('ipKind', formLists.ipKinds),
    planSource: cells.option('planSource', formLists.planSources),
    goal: cells.option('goal', formLists.goals),
    buyer: partyOf(cells, 'buyer'),
    seller: partyOf(cells, 'seller'),
    signedOn,
    validFrom: cells.day('validFrom'),
    validUntil: cells.day('validUntil'),
    rateOn: cells.day('rateOn'),
    instalments: whole,
  };
  const found = new Problems();
  checkDraft(found, draft, today);
  for (const { field: at, code, params } of found.list) cells.addOnce({ field: columnOf(at), code, params });
  return { title: texts.name, draft };
}

function partyOf(cells: CellReader, side: 'buyer' | 'seller'): ContractDraft['buyer'] {
  const texts: Record<string, string> = cells.texts(`${side}Name`, `${side}Code`);
  return {
    name: texts[`${side}Name`] ?? '',
    creditCode: texts[`${side}Code`],
    regionCode: cells.region(`${side}Region`) ?? '',
    nature: cells.option(`${side}Nature`, formLists.partyNatures),
  };
}

/** `2026-03-01 300000 验收后`. */
function instalmentOf(entry: string): ContractDraft['instalments'][number] | undefined {
  const [, day, amount, condition] = /^(\S+)\s+(\S+)(?:\s+(\S.*))?$/.exec(halfWidth(entry).trim()) ?? [];
  return day && amount ? { dueOn: dayOf(day), amount: yuanOf(amount), condition: condition ?? '' } : undefined;
}

/** `buyer.regionCode` stands in the column buyerRegion. */
function columnOf(field: string | undefined): string | undefined {
  const [root, part] = field?.split('.') ?? [];
  return root === 'buyer' || root === 'seller' ? `${root}${COLUMN_OF[part ?? 'name'] ?? 'Name'}` : root;
}

export const contractImport = defineImportKind<ContractDraft>({
  kind: 'CONTRACT',
  label: { zh: '合同', en: 'contracts' },
  format: 'CSV',
  columns: contractImportColumns,
  wrongFile: 'import.otherKind.CONTRACT',
  // A file of contracts moves the district's figure: it comes in whole or not at all.
  wholeOnly: 'import.wholeOnly',
  // A contract belongs to nobody: it names its parties.
  ownerless: true,
  // Contracts are the brokers' to record, one by one or by file.
  allowed: ({ roles }) => roles.includes(Role.BROKER),
  read: readContract,
});

/** Contracts from a file, as drafts. */
@Injectable()
export class ContractImport {
  constructor(kinds: ImportKinds, contracts: ContractService) {
    kinds.register({
      ...contractImport,
      create: (manager, viewer, draft, { sourceKey }) => contracts.draftImported(manager, viewer, draft, sourceKey),
    });
  }
}
