import type { Locale, Sentence } from './sentence.js';
import { halfWidth } from './text.js';

/** What a value is called, and what else is known of it. */
export interface EnumWords extends Sentence {
  /** What the words do not tell, in English, for the schema: `Only its owner sees it`. */
  about?: string;
  /** Other words that people write for it in a cell of a table. */
  also?: readonly string[];
}

/** The values of an enum by name: each is stored, and spoken by the API, as it is spelled here. */
export type EnumOf<Value extends string> = { readonly [Name in Value]: Name };

/** All that is known of an enum. */
export interface EnumDeclaration {
  /** Its name in the schema. */
  name: string;
  /** What it says, in English with the Chinese term. */
  description: string;
  values: Readonly<Record<string, string>>;
  /** By value; of an open enum, as far as they were told. */
  words: Record<string, EnumWords>;
}

const declarations = new Map<string, EnumDeclaration>();
const byValues = new WeakMap<object, EnumDeclaration>();

/**
 * Declares an enum: its values, what each is called in both languages, and its place in the schema. Everything else that knows its values or
 * words (lifecycle, GraphQL, taxonomy, exports, imports, the web app's words) is derived from it.
 * @param description in English with the Chinese term
 * @returns the values by name, in the order in which people choose from them
 * @throws Error when the name is taken, there is no value, or two values are called the same: a mistake of the program, found at start-up
 */
export function defineEnum<const Words extends Readonly<Record<string, EnumWords>>>(
  name: string,
  description: string,
  words: Words,
): EnumOf<keyof Words & string> {
  if (Object.keys(words).length === 0) throw new Error(`enum ${name} has no value`);
  const called = new Map<string, string>();
  for (const [value, { zh, en, also = [] }] of Object.entries<EnumWords>(words)) {
    for (const text of [value, zh, en, ...also]) {
      if ((called.get(plain(text)) ?? value) !== value)
        throw new Error(`enum ${name} has two values that are called "${text}"`);
      called.set(plain(text), value);
    }
  }
  const values = Object.freeze(Object.fromEntries(Object.keys(words).map((value) => [value, value])));
  declare({ name, description, values, words: { ...words } });
  return values as EnumOf<keyof Words & string>;
}

/**
 * Declares an enum whose values are known and whose words stand elsewhere, as those of actions do in their lifecycle: `nameValues` brings them.
 * @throws Error when the name is taken
 */
export function defineUnnamedEnum<const Value extends string>(
  name: string,
  description: string,
  ...values: readonly Value[]
): EnumOf<Value> {
  const spelled = Object.freeze(Object.fromEntries(values.map((value) => [value, value])));
  declare({ name, description, values: spelled, words: {} });
  return spelled as EnumOf<Value>;
}

/** Tells what the values of an enum of `defineUnnamedEnum` are called. */
export function nameValues<Value extends string>(
  values: EnumOf<Value>,
  words: Readonly<Record<NoInfer<Value>, EnumWords>>,
): void {
  const declaration = declarationOf(values);
  for (const value of valuesOf(values)) {
    const { zh, en } = words[value];
    declaration.words[value] = { zh, en };
  }
}

/** Declares an enum without values: each feature adds its own with `addValue` as its files are loaded, before a schema is built. */
export function defineOpenEnum(name: string, description: string): Record<string, string> {
  const values: Record<string, string> = {};
  declare({ name, description, values, words: {} });
  return values;
}

/** Adds a value to an enum of `defineOpenEnum`. @throws Error when it is there already */
export function addValue(values: Record<string, string>, value: string, words: EnumWords): void {
  const declaration = declarationOf(values);
  if (Object.hasOwn(values, value)) throw new Error(`${declaration.name} "${value}" is declared twice`);
  values[value] = value;
  declaration.words[value] = words;
}

/** The values in the order of their declaration. */
export function valuesOf<Value extends string>(values: EnumOf<Value>): Value[] {
  return Object.keys(values) as Value[];
}

export function isValueOf<Value extends string>(values: EnumOf<Value>, text: string): text is Value {
  return Object.hasOwn(values, text);
}

/** What each value is called. @throws Error when these are no declared values, or have no words yet */
export function wordsOf<Value extends string>(values: EnumOf<Value>): Readonly<Record<Value, EnumWords>> {
  const { name, words } = declarationOf(values);
  for (const value of Object.keys(values)) if (!words[value]) throw new Error(`enum ${name}: "${value}" has no words`);
  return words as Readonly<Record<Value, EnumWords>>;
}

/** What a value is called in a person's language. */
export function labelOf<Value extends string>(values: EnumOf<Value>, value: NoInfer<Value>, locale: Locale): string {
  return wordsOf(values)[value][locale];
}

/** The value that is called so in either language, by another of its words, or by its code; however wide or large it is written. */
export function valueCalled<Value extends string>(
  words: Readonly<Record<Value, EnumWords>>,
  text: string,
): Value | undefined {
  const wanted = plain(text);
  return (Object.entries(words) as [Value, EnumWords][]).find(([value, { zh, en, also = [] }]) =>
    [value, zh, en, ...also].some((name) => plain(name) === wanted),
  )?.[0];
}

/** Every declared enum, by name. */
export function allEnums(): EnumDeclaration[] {
  return [...declarations.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function plain(text: string): string {
  return halfWidth(text).trim().toLowerCase();
}

function declare(declaration: EnumDeclaration): void {
  const { name, values } = declaration;
  if (declarations.has(name)) throw new Error(`enum ${name} is declared twice`);
  declarations.set(name, declaration);
  byValues.set(values, declaration);
}

function declarationOf(values: object): EnumDeclaration {
  const found = byValues.get(values);
  if (!found) throw new Error(`these values are of no declared enum: ${Object.keys(values).join(', ')}`);
  return found;
}
