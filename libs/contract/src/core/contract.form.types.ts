import type { Locale } from '#kernel/errors';
import { LocalDate, Yuan } from '#kernel/graphql';
import { formatYuan } from '#kernel/values';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Contract } from './contract.entity.js';
import { formLists, goals, ipKinds, planSources, subKinds, technologyAreas, type FormList } from './contract.form.js';

@ObjectType({ description: 'An entry of one of the form’s lists (登记表选项): what is kept, and what a person reads.' })
export class FormOption {
  @Field({ description: 'Which list it belongs to (字典), e.g. technologyAreas.' }) list: string;
  @Field({ description: 'What is kept (代码).' }) value: string;
  @Field({ description: 'The entry in the reader’s language (名称).' }) label: string;
  @Field(() => String, {
    nullable: true,
    description: 'The kind of contract to which a sub-kind belongs (所属合同类别).',
  })
  of: string | null;
}

@ObjectType({ description: 'A field of the form that holds an entry of a list (字典项).' })
export class Chosen {
  @Field({ description: 'What is kept (代码).' }) value: string;
  @Field({ description: 'The entry in the reader’s language (名称).' }) label: string;
}

@ObjectType({
  description: 'What the paper says in another currency (外币条款). All sums of the contract are yuan at this rate.',
})
export class ForeignSum {
  @Field({ description: 'Currency of the paper (币种), three letters.' }) currency: string;
  @Field(() => Yuan, { description: 'Sum in its own currency (外币金额), as a decimal text.' }) amount: string;
  @Field(() => Yuan, { description: 'Sum in its own currency with every confirmed amendment (现外币金额).' })
  current: string;
  @Field({ description: 'Yuan for one unit (汇率), as a decimal text.' }) rate: string;
  @Field(() => LocalDate, { description: 'Day of the exchange rate (汇率日期).' }) rateOn: string;
}

@ObjectType({ description: 'The registration form’s fields beside parties, sums and dates (登记表信息).' })
export class ContractFormType {
  @Field(() => Chosen, { nullable: true, description: 'Finer kind of contract (合同小类).' }) subKind: Chosen | null;
  @Field(() => Chosen, { nullable: true, description: 'Area of technology (技术领域).' }) technologyArea: Chosen | null;
  @Field(() => Chosen, { nullable: true, description: 'Kind of intellectual property (知识产权类别).' })
  ipKind: Chosen | null;
  @Field(() => Chosen, { nullable: true, description: 'Plan that it stems from (计划来源).' })
  planSource: Chosen | null;
  @Field(() => Chosen, { nullable: true, description: 'Social and economic goal (社会经济目标).' }) goal: Chosen | null;
  @Field(() => Yuan, { nullable: true, description: 'New investment expected of it (预计新增投入), in yuan.' })
  expectedInput: string | null;
  @Field(() => Yuan, { nullable: true, description: 'New output value expected of it (预计新增产值), in yuan.' })
  expectedOutput: string | null;
  @Field(() => ForeignSum, {
    nullable: true,
    description: 'What the paper says in another currency (外币条款); null for a contract in yuan.',
  })
  foreign: ForeignSum | null;
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
