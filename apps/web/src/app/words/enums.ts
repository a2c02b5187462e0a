import { useMemo } from 'react';
import type { Words } from '../../generated/enums';
import { useLang } from './i18n';

/** The values of an enum, in the order in which people choose. */
export function valuesOf<Value extends string>(words: Words<Value>): Value[] {
  return Object.keys(words) as Value[];
}

/** The value that an address names; undefined for anything else. */
export function valueNamed<Value extends string>(words: Words<Value>, text: string | null): Value | undefined {
  return text !== null && Object.hasOwn(words, text) ? (text as Value) : undefined;
}

/** The words of enums in the language of the page; those of every enum stand in `generated/enums.ts`, made from the server's. */
export function useEnums() {
  const lang = useLang();
  return useMemo(
    () => ({
      /** A page from before an update may meet a value that it does not know: its code is shown. */
      label: <Value extends string>(words: Words<Value>, value: NoInfer<Value>): string =>
        (words as Partial<Words<Value>>)[value]?.[lang] ?? value,
      /** The values as a choice; all of them unless some are named. */
      options: <Value extends string>(
        words: Words<Value>,
        values: readonly NoInfer<Value>[] = valuesOf(words),
      ): { value: Value; label: string }[] => values.map((value) => ({ value, label: words[value][lang] })),
    }),
    [lang],
  );
}
