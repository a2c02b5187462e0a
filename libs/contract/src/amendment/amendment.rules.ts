import { Problems, checkText, checkYuan } from '#kernel/errors';
import { byId, parseYuan } from '#kernel/values';
import { checkAmendedForeign } from '../core/contract.currency.js';
import { checkDay } from '../core/contract.day.js';
import type { Contract } from '../core/contract.entity.js';
import { MAX_INSTALMENTS, checkTechnology, type InstalmentDraft } from '../core/contract.rules.js';
import { isRoyalty } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import type { AmendmentFact } from '../counting/posting.events.js';
import type { Instalment } from '../payment/instalment.entity.js';
import type { Amendment, Planned, ScheduleLine } from './amendment.entity.js';
import type { AmendmentKind } from './amendment.states.js';

export interface ScheduleDraft extends InstalmentDraft {
  /** The instalment that this line goes on with; a new one without. */
  instalmentId?: string | null;
}

/** An amendment as the form sends it: how the contract shall stand afterwards, whole. */
export interface AmendmentDraft {
  kind: AmendmentKind;
  summary: string;
  signedOn?: string | null;
  effectiveOn?: string | null;
  totalAmount: string;
  technologyAmount: string;
  /** The sum on the paper of a contract in another currency. */
  foreignAmount?: string | null;
  validUntil?: string | null;
  instalments: readonly ScheduleDraft[];
  scanId?: string | null;
}

export type AmendmentColumns = Pick<
  Amendment,
  | 'kind'
  | 'summary'
  | 'signedOn'
  | 'effectiveOn'
  | 'totalBefore'
  | 'totalAfter'
  | 'technologyBefore'
  | 'technologyAfter'
  | 'foreignBefore'
  | 'foreignAfter'
  | 'validUntilBefore'
  | 'validUntilAfter'
  | 'schedule'
>;

/** What an amendment is checked against. */
export interface Standing {
  contract: Contract;
  /** All instalments; those of royalty statements are not the amendment's to change. */
  instalments: readonly Instalment[];
  /** The instalments to which a receipt was ever recorded. */
  received?: ReadonlySet<string>;
  /** The day in Asia/Shanghai. */
  today: string;
}

/** Checks an amendment against the contract as it stands, and keeps both sides of each change. */
export function checkAmendment(problems: Problems, draft: AmendmentDraft, standing: Standing): AmendmentColumns {
  const { contract, today } = standing;
  const summary = checkText(problems, 'summary', draft.summary, { max: 1000, required: true, multiline: true });
  const total = checkYuan(problems, 'totalAmount', draft.totalAmount, true);
  const technology = checkTechnology(problems, draft.technologyAmount, total);
  const signedOn = checkPast(problems, 'signedOn', draft.signedOn, contract, today);
  const effectiveOn = checkPast(problems, 'effectiveOn', draft.effectiveOn || draft.signedOn, contract, today);
  if (signedOn && effectiveOn && effectiveOn < signedOn)
    problems.add('effectiveOn', 'contract.amendment.beforeAgreed', { signedOn });
  const validUntil = checkDay(problems, 'validUntil', draft.validUntil);
  if (validUntil && contract.validFrom && validUntil < contract.validFrom)
    problems.add('validUntil', 'contract.validity.range');
  const schedule = checkSchedule(problems, draft.instalments, standing, total);
  return {
    kind: draft.kind,
    summary,
    signedOn: signedOn ?? null,
    effectiveOn: effectiveOn ?? null,
    totalBefore: contract.totalAmount + contract.amendedTotal,
    totalAfter: total ?? 0n,
    technologyBefore: contract.technologyAmount + contract.amendedTechnology,
    technologyAfter: technology ?? 0n,
    ...checkAmendedForeign(problems, draft.foreignAmount, contract, total),
    validUntilBefore: contract.validUntil,
    validUntilAfter: validUntil ?? contract.validUntil,
    schedule,
  };
}

/** A day between the contract's signing and today: nothing takes effect before it was agreed. */
function checkPast(
  problems: Problems,
  field: string,
  value: string | null | undefined,
  { signedOn }: Contract,
  today: string,
): string | undefined {
  const day = checkDay(problems, field, value);
  if (day && day > today) problems.add(field, 'contract.amendment.future');
  if (day && signedOn && day < signedOn) problems.add(field, 'contract.amendment.beforeSigning', { signedOn });
  return day;
}

function checkSchedule(
  problems: Problems,
  lines: readonly ScheduleDraft[],
  { contract, instalments, received = new Set() }: Standing,
  total: bigint | undefined,
): ScheduleLine[] {
  if (lines.length > MAX_INSTALMENTS) {
    problems.add('instalments', 'value.tooMany', { max: MAX_INSTALMENTS });
    return [];
  }
  const before = problems.list.length;
  const agreed = instalments.filter(({ source }) => source === 'AGREED');
  const known = byId(agreed);
  let next = Math.max(0, ...instalments.map(({ seq }) => seq));
  const schedule = lines.map((line, index): ScheduleLine => {
    const field = `instalments.${index}`;
    const instalment = line.instalmentId ? known.get(line.instalmentId) : undefined;
    if (line.instalmentId && !instalment) problems.add(field, 'contract.amendment.instalment');
    known.delete(line.instalmentId ?? '');
    // What fell due, or ever had a receipt, stays on record; it may come down to nothing.
    const stays = instalment !== undefined && (instalment.duePostedOn !== null || received.has(instalment.id));
    const after = plannedOf(problems, field, line, stays);
    if (instalment) checkKept(problems, field, instalment, after);
    else if (after.dueOn && contract.signedOn && after.dueOn < contract.signedOn)
      problems.add(`${field}.dueOn`, 'contract.instalment.beforeSigning');
    return {
      instalmentId: instalment?.id ?? null,
      seq: instalment?.seq ?? (next += 1),
      before: instalment ? standingOf(instalment) : null,
      after,
    };
  });
  for (const dropped of known.values()) {
    // A receipt stays on record at its instalment, even one that was taken back.
    if (dropped.paidAmount > 0n || dropped.duePostedOn || received.has(dropped.id))
      problems.add('instalments', 'contract.amendment.dropped', { seq: dropped.seq });
    schedule.push({ instalmentId: dropped.id, seq: dropped.seq, before: standingOf(dropped), after: null });
  }
  if (total !== undefined && problems.list.length === before) checkSum(problems, contract, schedule, total);
  return schedule.sort((a, b) => a.seq - b.seq);
}

function plannedOf(
  problems: Problems,
  field: string,
  { dueOn, amount, condition }: InstalmentDraft,
  mayBeNothing: boolean,
): Planned {
  const nothing = mayBeNothing && parseYuan(amount.trim()) === 0n;
  return {
    dueOn: checkDay(problems, `${field}.dueOn`, dueOn, true) ?? '',
    amount: nothing ? '0' : String(checkYuan(problems, `${field}.amount`, amount, true) ?? 0n),
    condition: checkText(problems, `${field}.condition`, condition, { max: 200 }),
  };
}

function standingOf({ dueOn, amount, condition }: Instalment): Planned {
  return { dueOn, amount: String(amount), condition };
}

/** What has been paid has happened: it goes back as a refund. */
function checkKept(problems: Problems, field: string, { paidAmount }: Instalment, { amount }: Planned): void {
  if (problems.list.some((problem) => problem.field === `${field}.amount`)) return;
  if (BigInt(amount) < paidAmount)
    problems.add(`${field}.amount`, 'contract.amendment.belowPaid', { paid: spokenYuan(paidAmount) });
}

/** What went back is owed no longer, so the total may be less by it, or by a part of it. */
function checkSum(
  problems: Problems,
  { paymentMode, refundedAmount }: Contract,
  schedule: readonly ScheduleLine[],
  total: bigint,
): void {
  const sum = plannedSum(schedule);
  const params = { sum: spokenYuan(sum), total: spokenYuan(total) };
  if (!isRoyalty(paymentMode) && (total > sum || total < sum - refundedAmount))
    problems.add('instalments', 'contract.instalments.sum', params);
  if (isRoyalty(paymentMode) && sum > total) problems.add('instalments', 'contract.instalments.above', params);
}

/** What the instalments add up to afterwards. */
export function plannedSum(schedule: readonly ScheduleLine[]): bigint {
  return schedule.reduce((sum, { after }) => sum + BigInt(after?.amount ?? 0), 0n);
}

/** By how much the instalments change: all of them, or those whose day had come. */
export function scheduleDelta(
  schedule: readonly ScheduleLine[],
  only: (line: ScheduleLine) => boolean = () => true,
): bigint {
  return schedule
    .filter(only)
    .reduce((sum, { before, after }) => sum + BigInt(after?.amount ?? 0) - BigInt(before?.amount ?? 0), 0n);
}

/** A confirmed amendment as the ledger takes note of it. */
export function factOf({
  id,
  effectiveOn,
  totalBefore,
  totalAfter,
  technologyBefore,
  technologyAfter,
  schedule,
  byChange,
}: Amendment): AmendmentFact {
  const sumOf = (side: 'before' | 'after') => schedule.reduce((sum, line) => sum + BigInt(line[side]?.amount ?? 0), 0n);
  return {
    id,
    effectiveOn: effectiveOn!,
    before: { total: totalBefore, technology: technologyBefore, instalments: sumOf('before') },
    after: { total: totalAfter, technology: technologyAfter, instalments: sumOf('after') },
    dueDelta: scheduleDelta(schedule, ({ due }) => due === true),
    byChange,
  };
}

/** What a signed amendment must have before anyone may say that it holds. */
export function readyToAmend(amendment: Pick<Amendment, 'signedOn' | 'effectiveOn' | 'scanId'>): Problems {
  const problems = new Problems();
  if (!amendment.signedOn) problems.add('signedOn', 'contract.signedOn.missing');
  if (!amendment.effectiveOn) problems.add('effectiveOn', 'contract.amendment.effectiveOn');
  if (!amendment.scanId) problems.add('scanId', 'contract.amendment.scan');
  return problems;
}
