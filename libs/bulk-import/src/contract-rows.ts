import { checkDraft, contractKinds, formLists, paymentModes, type ContractDraft } from '#contract';
import { Problems } from '#kernel/errors';
import { halfWidth } from '#kernel/values';
import { fieldLabels } from '#taxonomy';
import { dayOf, yuanOf } from './cells.js';
import type { CellReader } from './row-drafts.js';

/** A contract as a row tells of it. */
export interface ContractRow {
  title: string;
  draft: ContractDraft;
}

/** Where the form's problems stand in the file. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  name: 'Name',
  creditCode: 'Code',
  regionCode: 'Region',
  nature: 'Nature',
};

/** Reads a row as a contract and checks it by the rules of the form. @param today Shanghai calendar day */
export function contractRow(read: CellReader, today: string, problems: Problems): ContractRow {
  read.require(
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
  const texts = read.texts('name', 'exchangeRate', 'currency');
  const sums = read.sums('totalAmount', 'technologyAmount', 'foreignAmount', 'expectedInput', 'expectedOutput');
  const signedOn = read.day('signedOn');
  const kind = read.option('kind', contractKinds);
  const paymentMode = read.option('paymentMode', paymentModes);
  const field = read.option('field', fieldLabels);
  const given = read.entries('instalments', instalmentOf, 'import.instalment');
  const whole =
    given.length === 0 && paymentMode !== 'ROYALTY' ? [{ dueOn: signedOn, amount: sums.totalAmount }] : given;
  const draft: ContractDraft = {
    ...texts,
    ...sums,
    kind: kind ?? 'SERVICE',
    paymentMode: paymentMode ?? 'INSTALMENTS',
    field: field ?? 'STEEL_EQUIPMENT',
    subKind: read.option('subKind', formLists.subKinds),
    technologyArea: read.option('technologyArea', formLists.technologyAreas),
    ipKind: read.option('ipKind', formLists.ipKinds),
    planSource: read.option('planSource', formLists.planSources),
    goal: read.option('goal', formLists.goals),
    buyer: partyOf(read, 'buyer'),
    seller: partyOf(read, 'seller'),
    signedOn,
    validFrom: read.day('validFrom'),
    validUntil: read.day('validUntil'),
    rateOn: read.day('rateOn'),
    instalments: whole,
  };
  const found = new Problems();
  checkDraft(found, draft, today);
  for (const { field: at, code, params } of found.list) {
    const column = columnOf(at);
    if (!problems.list.some((known) => known.field === column)) problems.add(column, code, params);
  }
  return { title: texts.name, draft };
}

function partyOf(read: CellReader, side: 'buyer' | 'seller'): ContractDraft['buyer'] {
  const texts: Record<string, string> = read.texts(`${side}Name`, `${side}Code`);
  return {
    name: texts[`${side}Name`] ?? '',
    creditCode: texts[`${side}Code`],
    regionCode: read.region(`${side}Region`) ?? '',
    nature: read.option(`${side}Nature`, formLists.partyNatures),
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
