import type { UploadedFile } from '../../../components/forms/FileUpload';
import { toFen } from '../../../components/values/yuan';
import type { ContractDraftInput, ContractForEditQuery, ContractFromMatchQuery } from '../../../generated/graphql';
import type { ContractKind, CooperationMode, Field, PaymentMode } from '../../../generated/schema';

export interface PartyValues {
  organizationId?: string;
  name?: string;
  creditCode?: string;
  regionCode?: string;
  nature?: string;
}

export interface InstalmentValues {
  dueOn?: string;
  amount?: string;
  condition?: string;
  /** The signed instalment that this line goes on with, in an amendment. */
  instalmentId?: string;
  /** It fell due: its sum stands. */
  fixed?: boolean;
}

/** What the form holds; sums as typed. The server checks everything again. */
export interface ContractValues {
  kind?: ContractKind;
  name?: string;
  field?: Field;
  buyer: PartyValues;
  seller: PartyValues;
  furtherBuyers?: PartyValues[];
  furtherSellers?: PartyValues[];
  subKind?: string;
  technologyArea?: string;
  ipKind?: string;
  planSource?: string;
  goal?: string;
  expectedInput?: string;
  expectedOutput?: string;
  currency?: string;
  foreignAmount?: string;
  exchangeRate?: string;
  rateOn?: string;
  totalAmount?: string;
  technologyAmount?: string;
  paymentMode: PaymentMode;
  signedOn?: string;
  validFrom?: string;
  validUntil?: string;
  instalments: InstalmentValues[];
  /** The uploaded scan; named as the server names it, so that its errors find the field. */
  scanId?: UploadedFile | null;
}

export const emptyContract: ContractValues = {
  buyer: {},
  seller: {},
  furtherBuyers: [],
  furtherSellers: [],
  currency: 'CNY',
  paymentMode: 'INSTALMENTS',
  instalments: [{}],
};

type Saved = ContractForEditQuery['contract'];
type FromMatch = ContractFromMatchQuery['match'];

/** "1200000.00" as one would type it. */
export function typedSum(yuan: string): string {
  return yuan.replace(/\.00$/, '');
}

export function valuesOf(contract: Saved): ContractValues {
  const { kind, name, field, paymentMode } = contract;
  return {
    kind,
    name,
    field,
    paymentMode,
    buyer: partyOf(contract.buyer),
    seller: partyOf(contract.seller),
    furtherBuyers: contract.furtherBuyers.map(partyOf),
    furtherSellers: contract.furtherSellers.map(partyOf),
    ...paperOf(contract.form),
    totalAmount: typedSum(contract.totalAmount),
    technologyAmount: typedSum(contract.technologyAmount),
    signedOn: contract.signedOn ?? undefined,
    validFrom: contract.validFrom ?? undefined,
    validUntil: contract.validUntil ?? undefined,
    instalments: contract.instalments.map(({ dueOn, amount, condition }) => ({
      dueOn,
      amount: typedSum(amount),
      condition: condition || undefined,
    })),
    scanId: contract.scan ?? null,
  };
}

const KIND_OF: Partial<Record<CooperationMode, ContractKind>> = {
  COMMISSIONED: 'DEVELOPMENT_COMMISSIONED',
  JOINT: 'DEVELOPMENT_JOINT',
  TRANSFER: 'TRANSFER',
  LICENCE: 'LICENCE',
  CONSULTING: 'CONSULTING',
  SERVICE: 'SERVICE',
};

/** What a match tells of the contract to come: the firm buys, the institute sells, in the first way that both want. */
export function valuesFromMatch({ demand, achievement, expectedSum }: FromMatch): ContractValues {
  const shared = demand.modes.find((mode) => achievement.modes.includes(mode)) ?? demand.modes[0];
  const sum = expectedSum ? typedSum(expectedSum) : undefined;
  return {
    ...emptyContract,
    kind: shared && KIND_OF[shared],
    // A contract's name stands in mails and files: a hidden title is no proposal for it.
    name: (demand.secrecy === 'PUBLIC' ? demand.title : achievement.title).slice(0, 100),
    field: demand.field ?? achievement.field ?? undefined,
    buyer: demand.organization ? partyOf({ ...demand.organization, organizationId: demand.organization.id }) : {},
    seller: achievement.institute
      ? partyOf({ ...achievement.institute, organizationId: achievement.institute.id })
      : {},
    totalAmount: sum,
    technologyAmount: sum,
    instalments: [{ amount: sum }],
  };
}

function paperOf({
  subKind,
  technologyArea,
  ipKind,
  planSource,
  goal,
  expectedInput,
  expectedOutput,
  foreign,
}: Saved['form']): Partial<ContractValues> & { currency: string } {
  return {
    subKind: subKind?.value,
    technologyArea: technologyArea?.value,
    ipKind: ipKind?.value,
    planSource: planSource?.value,
    goal: goal?.value,
    expectedInput: expectedInput ? typedSum(expectedInput) : undefined,
    expectedOutput: expectedOutput ? typedSum(expectedOutput) : undefined,
    currency: foreign?.currency ?? 'CNY',
    foreignAmount: foreign ? typedSum(foreign.amount) : undefined,
    exchangeRate: foreign?.rate,
    rateOn: foreign?.rateOn,
  };
}

function partyOf(party: {
  organizationId?: string | null;
  name: string;
  creditCode?: string | null;
  regionCode: string;
  nature?: { value: string } | null;
}): PartyValues {
  return {
    organizationId: party.organizationId ?? undefined,
    name: party.name,
    creditCode: party.creditCode ?? undefined,
    regionCode: party.regionCode,
    nature: party.nature?.value,
  };
}

/** A sum as people type it — "1,200,000", "１２０万" is not one — with what does not belong taken out. */
export function plainSum(typed: string): string {
  return typed
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[,\s¥]/g, '');
}

/** The whole draft as the server takes it. */
export function inputOf(values: ContractValues, matchId: string | undefined): ContractDraftInput {
  const { kind, name, field, paymentMode, buyer, seller, signedOn, validFrom, validUntil, scanId } = values;
  return {
    matchId,
    kind: kind as ContractKind,
    name: name ?? '',
    field: field as Field,
    paymentMode,
    buyer: partyInput(buyer),
    seller: partyInput(seller),
    furtherBuyers: (values.furtherBuyers ?? []).map(partyInput),
    furtherSellers: (values.furtherSellers ?? []).map(partyInput),
    ...paperInput(values),
    totalAmount: values.totalAmount ?? '',
    technologyAmount: values.technologyAmount ?? '',
    signedOn: signedOn || undefined,
    validFrom: validFrom || undefined,
    validUntil: validUntil || undefined,
    instalments: values.instalments.map(({ dueOn, amount, condition }) => ({
      dueOn: dueOn ?? '',
      amount: amount ?? '',
      condition: condition || undefined,
    })),
    scanId: scanId?.id,
  };
}

function paperInput(values: ContractValues): Partial<ContractDraftInput> {
  const {
    subKind,
    technologyArea,
    ipKind,
    planSource,
    goal,
    expectedInput,
    expectedOutput,
    currency,
    foreignAmount,
    exchangeRate,
    rateOn,
  } = values;
  const paper = {
    subKind,
    technologyArea,
    ipKind,
    planSource,
    goal,
    expectedInput: expectedInput || undefined,
    expectedOutput: expectedOutput || undefined,
  };
  return !currency || currency === 'CNY'
    ? paper
    : {
        ...paper,
        currency,
        foreignAmount: foreignAmount?.trim() || undefined,
        exchangeRate: exchangeRate?.trim() || undefined,
        rateOn: rateOn || undefined,
      };
}

function partyInput({
  organizationId,
  name,
  creditCode,
  regionCode,
  nature,
}: PartyValues): ContractDraftInput['buyer'] {
  return {
    organizationId,
    name: name ?? '',
    creditCode: creditCode || undefined,
    regionCode: regionCode ?? '',
    nature: nature || undefined,
  };
}

/** What the instalments leave of the total, in fen; negative when they are more. Undefined without a total. */
export function restOf(
  total: string | undefined,
  instalments: readonly (InstalmentValues | undefined)[],
): { planned: bigint; rest: bigint | undefined } {
  const planned = instalments.reduce((sum, each) => sum + (toFen(each?.amount) ?? 0n), 0n);
  const whole = toFen(total);
  return { planned, rest: whole === undefined ? undefined : whole - planned };
}
