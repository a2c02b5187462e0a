import { allEnums, wordsOf, type EnumWords } from '#kernel/values';
import { registerEnumType } from '@nestjs/graphql';

const registered = new Set<string>();

/** Makes every declared enum known to the schema, with a description on each value. @throws Error when a value has no words */
export function registerEnums(): void {
  for (const { name, description, values } of allEnums()) {
    if (registered.has(name)) continue;
    registered.add(name);
    registerEnumType(values, { name, description, valuesMap: describedValues(wordsOf(values)) });
  }
}

/** `Paused 暂停. Its owner may resume it.` */
function describedValues(words: Readonly<Record<string, EnumWords>>): Record<string, { description: string }> {
  return Object.fromEntries(
    Object.entries(words).map(([value, { zh, en, about }]) => [
      value,
      { description: `${en} ${zh}.${about ? ` ${about}.` : ''}` },
    ]),
  );
}
