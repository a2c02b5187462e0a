import { Problems, checkDate, checkText, checkYuan } from '../../kernel/errors/src/index.js';
import { checkCreditCode, normalCreditCode } from '../../organization/src/index.js';
import { isRegion, type Field } from '../../taxonomy/src/index.js';
import type { Contract } from './contract.entity.js';
import { PaymentMode, isRoyalty, type ContractKind } from './contract.states.js';
import { spokenYuan } from './spoken-yuan.js';

export const MAX_INSTALMENTS = 60;

export interface PartyDraft {
  organizationId?: string | null;
  name: string;
  creditCode?: string | null;
  regionCode: string;
}

export interface InstalmentDraft {
  dueOn: string;
  amount: string;
  condition?: string | null;
}

/** A contract as the form sends it: the whole of it each time. */
export interface ContractDraft {
  matchId?: string | null;
  kind: ContractKind;
  name: string;
  buyer: PartyDraft;
  seller: PartyDraft;
  totalAmount: string;
  technologyAmount: string;
  paymentMode: PaymentMode;
  field: Field;
  signedOn?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
  instalments: readonly InstalmentDraft[];
  scanId?: string | null;
}

/** A draft as it is kept. */
export interface CheckedDraft {
  columns: Pick<
    Contract,
    | 'kind' | 'name' | 'paymentMode' | 'field' | 'totalAmount' | 'technologyAmount' | 'instalmentTotal' | 'signedOn' | 'validFrom' | 'validUntil'
    | 'buyerOrganizationId' | 'buyerName' | 'buyerCreditCode' | 'buyerRegionCode'
    | 'sellerOrganizationId' | 'sellerName' | 'sellerCreditCode' | 'sellerRegionCode'
  >;
  instalments: { seq: number; dueOn: string; amount: bigint; condition: string }[];
}

/** Checks a whole draft; everything found is in `problems`, each at its field. @param today the day in Asia/Shanghai. */
export function checkDraft(problems: Problems, draft: ContractDraft, today: string): CheckedDraft {
  const name = checkText(problems, 'name', draft.name, { max: 100, required: true });
  const buyer = checkParty(problems, 'buyer', draft.buyer);
  const seller = checkParty(problems, 'seller', draft.seller);
  if (sameParty(buyer, seller)) problems.add('seller.name', 'contract.party.same');
  const total = checkYuan(problems, 'totalAmount', draft.totalAmount, true);
  const technology = checkTechnology(problems, draft.technologyAmount, total);
  const signedOn = checkDay(problems, 'signedOn', draft.signedOn);
  if (signedOn && signedOn > today) problems.add('signedOn', 'contract.signedOn.future');
  const validFrom = checkDay(problems, 'validFrom', draft.validFrom);
  const validUntil = checkDay(problems, 'validUntil', draft.validUntil);
  if (validFrom && validUntil && validUntil < validFrom) problems.add('validUntil', 'contract.validity.range');
  const instalments = checkInstalments(problems, draft, total, signedOn);
  return {
    columns: {
      kind: draft.kind,
      name,
      paymentMode: draft.paymentMode,
      field: draft.field,
      totalAmount: total ?? 0n,
      technologyAmount: technology ?? 0n,
      instalmentTotal: sumOf(instalments),
      signedOn: signedOn ?? null,
      validFrom: validFrom ?? null,
      validUntil: validUntil ?? null,
      buyerOrganizationId: buyer.organizationId,
      buyerName: buyer.name,
      buyerCreditCode: buyer.creditCode,
      buyerRegionCode: buyer.regionCode,
      sellerOrganizationId: seller.organizationId,
      sellerName: seller.name,
      sellerCreditCode: seller.creditCode,
      sellerRegionCode: seller.regionCode,
    },
    instalments,
  };
}

interface CheckedParty {
  organizationId: string | null;
  name: string;
  creditCode: string | null;
  regionCode: string;
}

function checkParty(problems: Problems, side: 'buyer' | 'seller', party: PartyDraft): CheckedParty {
  const name = checkText(problems, `${side}.name`, party.name, { max: 100, required: true });
  const creditCode = normalCreditCode(party.creditCode ?? '') || null;
  if (creditCode && !checkCreditCode(creditCode).shapeValid) problems.add(`${side}.creditCode`, 'contract.party.code');
  const regionCode = party.regionCode.trim();
  if (!regionCode) problems.add(`${side}.regionCode`, 'value.required');
  else if (!isRegion(regionCode)) problems.add(`${side}.regionCode`, 'contract.party.region');
  return { organizationId: party.organizationId || null, name, creditCode, regionCode };
}

/** The same firm under two spellings is found by its code; brackets and spaces do not make another firm of it. */
function sameParty(one: CheckedParty, other: CheckedParty): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/[\s()（）]/g, '').toLowerCase();
  const same = (a: string | null, b: string | null) => a !== null && a !== '' && a === b;
  return same(one.organizationId, other.organizationId) || same(one.creditCode, other.creditCode) || same(plain(one.name), plain(other.name));
}

function checkTechnology(problems: Problems, value: string, total: bigint | undefined): bigint | undefined {
  if (/^\s*0+(\.0{1,2})?\s*$/.test(value)) return 0n;
  if (/^\s*-/.test(value)) {
    problems.add('technologyAmount', 'contract.technology.negative');
    return undefined;
  }
  const technology = checkYuan(problems, 'technologyAmount', value, true);
  if (technology !== undefined && total !== undefined && technology > total) problems.add('technologyAmount', 'contract.technology.tooLarge');
  return technology;
}

function checkInstalments(problems: Problems, draft: ContractDraft, total: bigint | undefined, signedOn: string | undefined): CheckedDraft['instalments'] {
  const given = draft.instalments;
  if (given.length > MAX_INSTALMENTS) {
    problems.add('instalments', 'value.tooMany', { max: MAX_INSTALMENTS });
    return [];
  }
  const before = problems.list.length;
  const instalments = given.map((each, index) => {
    const dueOn = checkDay(problems, `instalments.${index}.dueOn`, each.dueOn, true);
    if (dueOn && signedOn && dueOn < signedOn) problems.add(`instalments.${index}.dueOn`, 'contract.instalment.beforeSigning');
    return {
      seq: index + 1,
      dueOn: dueOn ?? '',
      amount: checkYuan(problems, `instalments.${index}.amount`, each.amount, true) ?? 0n,
      condition: checkText(problems, `instalments.${index}.condition`, each.condition, { max: 200 }),
    };
  });
  if (!given.length && draft.paymentMode !== PaymentMode.ROYALTY) problems.add('instalments', 'contract.instalments.none');
  if (given.length > 1 && draft.paymentMode === PaymentMode.LUMP_SUM) problems.add('instalments', 'contract.instalments.one');
  if (total === undefined || problems.list.length > before) return instalments;
  const sum = sumOf(instalments);
  const params = { sum: spokenYuan(sum), total: spokenYuan(total) };
  if (!isRoyalty(draft.paymentMode) && sum !== total) problems.add('instalments', 'contract.instalments.sum', params);
  if (isRoyalty(draft.paymentMode) && sum > total) problems.add('instalments', 'contract.instalments.above', params);
  return instalments;
}

function sumOf(instalments: readonly { amount: bigint }[]): bigint {
  return instalments.reduce((sum, { amount }) => sum + amount, 0n);
}

/** A calendar day that a contract of our time can carry. */
export function checkDay(problems: Problems, field: string, value: string | null | undefined, required = false): string | undefined {
  const day = checkDate(problems, field, value, required);
  if (day === undefined || (day >= '1990-01-01' && day <= '2100-12-31')) return day;
  problems.add(field, 'contract.date.range');
  return undefined;
}

/** What a signed contract must have before anyone may say that it is signed. */
export function readyToSign(contract: Pick<Contract, 'signedOn' | 'scanId'>): Problems {
  const problems = new Problems();
  if (!contract.signedOn) problems.add('signedOn', 'contract.signedOn.missing');
  if (!contract.scanId) problems.add('scanId', 'contract.scan.missing');
  return problems;
}

/** Settled means that every instalment is paid in full. */
export function readyToSettle(contract: Pick<Contract, 'instalmentTotal' | 'paidAmount'>): Problems {
  const problems = new Problems();
  const open = contract.instalmentTotal - contract.paidAmount;
  if (open > 0n) problems.add(undefined, 'contract.unpaid', { sum: spokenYuan(open) });
  return problems;
}
