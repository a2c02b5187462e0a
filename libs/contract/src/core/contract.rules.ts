import { Problems, checkText, checkYuan } from '#kernel/errors';
import { daysBetween } from '#kernel/values';
import type { Field } from '#taxonomy';
import { checkCurrency, type CurrencyColumns, type CurrencyDraft } from './contract.currency.js';
import { checkDay } from './contract.day.js';
import type { Contract } from './contract.entity.js';
import { checkExpectations, checkForm, type FormColumns, type FormDraft } from './contract.form.rules.js';
import { checkParties, type PartyColumns, type SidesDraft } from './contract.party.rules.js';
import { PaymentMode, isRoyalty, type ContractKind } from './contract.states.js';
import { spokenYuan } from './spoken-yuan.js';

/** The longest run of days off in a year is nine. */
const RATE_DAYS = 10;

export const MAX_INSTALMENTS = 60;

export interface InstalmentDraft {
  dueOn: string;
  amount: string;
  condition?: string | null;
}

/** A contract as the form sends it: the whole of it each time. */
export interface ContractDraft extends SidesDraft, CurrencyDraft, FormDraft {
  matchId?: string | null;
  kind: ContractKind;
  name: string;
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
  columns: PartyColumns &
    CurrencyColumns &
    FormColumns &
    Pick<
      Contract,
      | 'kind'
      | 'name'
      | 'paymentMode'
      | 'field'
      | 'totalAmount'
      | 'technologyAmount'
      | 'instalmentTotal'
      | 'signedOn'
      | 'validFrom'
      | 'validUntil'
    >;
  instalments: { seq: number; dueOn: string; amount: bigint; condition: string }[];
}

/** Checks a whole draft; everything found is in `problems`, each at its field. @param today the day in Asia/Shanghai. */
export function checkDraft(problems: Problems, draft: ContractDraft, today: string): CheckedDraft {
  const name = checkText(problems, 'name', draft.name, { max: 100, required: true });
  const form = checkForm(problems, draft.kind, draft);
  const parties = checkParties(problems, draft);
  const total = checkYuan(problems, 'totalAmount', draft.totalAmount, true);
  const technology = checkTechnology(problems, draft.technologyAmount, total);
  const currency = checkCurrency(problems, draft, total, today);
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
      ...parties,
      ...currency,
      ...form,
    },
    instalments,
  };
}

export function checkTechnology(problems: Problems, value: string, total: bigint | undefined): bigint | undefined {
  if (/^\s*0+(\.0{1,2})?\s*$/.test(value)) return 0n;
  if (/^\s*-/.test(value)) {
    problems.add('technologyAmount', 'contract.technology.negative');
    return undefined;
  }
  const technology = checkYuan(problems, 'technologyAmount', value, true);
  if (technology !== undefined && total !== undefined && technology > total)
    problems.add('technologyAmount', 'contract.technology.tooLarge');
  return technology;
}

function checkInstalments(
  problems: Problems,
  draft: ContractDraft,
  total: bigint | undefined,
  signedOn: string | undefined,
): CheckedDraft['instalments'] {
  const given = draft.instalments;
  if (given.length > MAX_INSTALMENTS) {
    problems.add('instalments', 'value.tooMany', { max: MAX_INSTALMENTS });
    return [];
  }
  const before = problems.list.length;
  const instalments = given.map((each, index) => {
    const dueOn = checkDay(problems, `instalments.${index}.dueOn`, each.dueOn, true);
    if (dueOn && signedOn && dueOn < signedOn)
      problems.add(`instalments.${index}.dueOn`, 'contract.instalment.beforeSigning');
    return {
      seq: index + 1,
      dueOn: dueOn ?? '',
      amount: checkYuan(problems, `instalments.${index}.amount`, each.amount, true) ?? 0n,
      condition: checkText(problems, `instalments.${index}.condition`, each.condition, { max: 200 }),
    };
  });
  if (!given.length && draft.paymentMode !== PaymentMode.ROYALTY)
    problems.add('instalments', 'contract.instalments.none');
  if (given.length > 1 && draft.paymentMode === PaymentMode.LUMP_SUM)
    problems.add('instalments', 'contract.instalments.one');
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

/** What a signed contract must have before anyone may say that it is signed. */
export function readyToSign(
  contract: Pick<Contract, 'kind' | 'signedOn' | 'scanId' | 'expectedInput' | 'expectedOutput'> &
    Partial<Pick<Contract, 'rateOn' | 'standingScan'>>,
): Problems {
  const problems = new Problems();
  if (!contract.signedOn) problems.add('signedOn', 'contract.signedOn.missing');
  if (!contract.scanId) problems.add('scanId', 'contract.scan.missing');
  // From before papers were held against each other: another contract has this one.
  else if (contract.standingScan === null) problems.add('scanId', 'contract.scan.twice');
  checkExpectations(problems, contract);
  checkRateDay(problems, contract);
  return problems;
}

/** The rate is that of the day of signing, or the last one published before it: after holidays that may be days ago. */
function checkRateDay(
  problems: Problems,
  { signedOn, rateOn }: Pick<Contract, 'signedOn'> & Partial<Pick<Contract, 'rateOn'>>,
): void {
  if (!signedOn || !rateOn) return;
  const daysBefore = daysBetween(rateOn, signedOn);
  if (daysBefore < 0 || daysBefore > RATE_DAYS)
    problems.add('rateOn', 'contract.currency.rateDay', { signedOn, days: RATE_DAYS });
}

/** Settled means that every instalment is paid in full. */
export function readyToSettle(
  contract: Pick<Contract, 'instalmentTotal' | 'addedInstalments' | 'paidAmount'>,
): Problems {
  const problems = new Problems();
  const open = contract.instalmentTotal + contract.addedInstalments - contract.paidAmount;
  if (open > 0n) problems.add(undefined, 'contract.unpaid', { sum: spokenYuan(open) });
  return problems;
}
