import type { Locale } from '#kernel/errors';
import { LocalDate, Yuan } from '#kernel/graphql';
import { formatYuan } from '#kernel/values';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Contract } from './contract.entity.js';
import { formLists, goals, ipKinds, planSources, subKinds, technologyAreas, type FormList } from './contract.form.js';

@ObjectType({ description: 'An entry of one of the form’s lists: what is kept, and what a person reads.' })
export class FormOption {
  @Field() list: string;
  @Field() value: string;
  @Field() label: string;
  @Field(() => String, { nullable: true, description: 'The kind of contract to which a sub-kind belongs.' }) of:
    string | null;
}

@ObjectType({ description: 'A field of the form that holds an entry of a list.' })
export class Chosen {
  @Field() value: string;
  @Field() label: string;
}

@ObjectType({ description: 'What the paper says in another currency. All sums of the contract are yuan at this rate.' })
export class ForeignSum {
  @Field() currency: string;
  @Field(() => Yuan, { description: 'The sum in its own currency, as a decimal text.' }) amount: string;
  @Field(() => Yuan, { description: 'With every confirmed amendment.' }) current: string;
  @Field({ description: 'Yuan for one unit.' }) rate: string;
  @Field(() => LocalDate) rateOn: string;
}

@ObjectType({ description: 'The registration form’s fields beside parties, sums and dates.' })
export class ContractFormType {
  @Field(() => Chosen, { nullable: true }) subKind: Chosen | null;
  @Field(() => Chosen, { nullable: true }) technologyArea: Chosen | null;
  @Field(() => Chosen, { nullable: true }) ipKind: Chosen | null;
  @Field(() => Chosen, { nullable: true }) planSource: Chosen | null;
  @Field(() => Chosen, { nullable: true }) goal: Chosen | null;
  @Field(() => Yuan, { nullable: true, description: '预计新增投入' }) expectedInput: string | null;
  @Field(() => Yuan, { nullable: true, description: '预计新增产值' }) expectedOutput: string | null;
  @Field(() => ForeignSum, { nullable: true }) foreign: ForeignSum | null;
}

export function chosenOf<Key extends string>(
  options: Readonly<Record<Key, { zh: string; en: string }>>,
  value: Key | null,
  locale: Locale,
): Chosen | null {
  return value && options[value] ? { value, label: options[value][locale] } : null;
}

export function formOf(contract: Contract, locale: Locale): ContractFormType {
  const { currency, foreignAmount, amendedForeign, exchangeRate, rateOn } = contract;
  const sum = (fen: bigint | null) => (fen === null ? null : formatYuan(fen));
  return {
    subKind: chosenOf(subKinds, contract.subKind, locale),
    technologyArea: chosenOf(technologyAreas, contract.technologyArea, locale),
    ipKind: chosenOf(ipKinds, contract.ipKind, locale),
    planSource: chosenOf(planSources, contract.planSource, locale),
    goal: chosenOf(goals, contract.goal, locale),
    expectedInput: sum(contract.expectedInput),
    expectedOutput: sum(contract.expectedOutput),
    foreign:
      foreignAmount !== null && exchangeRate !== null && rateOn !== null
        ? {
            currency,
            amount: formatYuan(foreignAmount),
            current: formatYuan(foreignAmount + amendedForeign),
            rate: plainRate(exchangeRate),
            rateOn,
          }
        : null,
  };
}

/** Every list of the form in a person's words. */
export function formOptions(locale: Locale): FormOption[] {
  return (Object.keys(formLists) as FormList[]).flatMap((list) =>
    Object.entries<{ zh: string; en: string; of?: string }>(formLists[list]).map(([value, row]) => ({
      list,
      value,
      label: row[locale],
      of: row.of ?? null,
    })),
  );
}

/** "7.102300" as one would write it. */
function plainRate(rate: string): string {
  return String(Number(rate));
}
