import { checkYuan, type Problems, type Sentence } from '#kernel/errors';
import type { Contract } from './contract.entity.js';
import { goals, ipKinds, planSources, subKinds, technologyAreas } from './contract.form.js';
import type { ContractKind } from './contract.states.js';

/** The form's remaining fields; none is needed while one drafts. */
export interface FormDraft {
  subKind?: string | null;
  technologyArea?: string | null;
  ipKind?: string | null;
  planSource?: string | null;
  goal?: string | null;
  expectedInput?: string | null;
  expectedOutput?: string | null;
}

export type FormColumns = Pick<
  Contract,
  'subKind' | 'technologyArea' | 'ipKind' | 'planSource' | 'goal' | 'expectedInput' | 'expectedOutput'
>;

/** Checks the form's lists and expectations. */
export function checkForm(problems: Problems, kind: ContractKind, draft: FormDraft): FormColumns {
  const subKind = checkOption(problems, 'subKind', subKinds, draft.subKind);
  if (subKind && subKinds[subKind].of !== kind)
    problems.add('subKind', 'contract.form.subKind', { subKind: subKinds[subKind].zh });
  return {
    subKind,
    technologyArea: checkOption(problems, 'technologyArea', technologyAreas, draft.technologyArea),
    ipKind: checkOption(problems, 'ipKind', ipKinds, draft.ipKind),
    planSource: checkOption(problems, 'planSource', planSources, draft.planSource),
    goal: checkOption(problems, 'goal', goals, draft.goal),
    expectedInput: checkExpected(problems, 'expectedInput', draft.expectedInput),
    expectedOutput: checkExpected(problems, 'expectedOutput', draft.expectedOutput),
  };
}

/** What a transfer must say before it is called signed: 预计新增投入 and 预计新增产值. */
export function checkExpectations(
  problems: Problems,
  contract: Pick<Contract, 'kind' | 'expectedInput' | 'expectedOutput'>,
): void {
  if (contract.kind !== 'TRANSFER') return;
  for (const field of ['expectedInput', 'expectedOutput'] as const)
    if (contract[field] === null) problems.add(field, 'contract.form.expected');
}

/** One of a list, or nothing. */
export function checkOption<Key extends string>(
  problems: Problems,
  field: string,
  options: Readonly<Record<Key, Sentence>>,
  value: string | null | undefined,
): Key | null {
  const text = value?.trim();
  if (!text) return null;
  if (Object.hasOwn(options, text)) return text as Key;
  problems.add(field, 'contract.form.option');
  return null;
}

/** A sum that may well be nothing. */
function checkExpected(problems: Problems, field: string, value: string | null | undefined): bigint | null {
  if (value && /^\s*0+(\.0{1,2})?\s*$/.test(value)) return 0n;
  return checkYuan(problems, field, value) ?? null;
}
