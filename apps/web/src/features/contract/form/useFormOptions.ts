import { useMemo } from 'react';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import type { ContractFormOptionsQuery } from '../../../generated/graphql';

const FormOptionsDocument = graphql(`
  query ContractFormOptions {
    contractFormOptions { list value label of }
  }
`);

export type FormListName = 'partyNatures' | 'subKinds' | 'technologyAreas' | 'ipKinds' | 'planSources' | 'goals';
type Row = ContractFormOptionsQuery['contractFormOptions'][number];

/** The lists of the registration form, loaded once per language. */
export function useFormOptions(): (list: FormListName, of?: string) => { value: string; label: string }[] {
  const { data } = useLoad(FormOptionsDocument, {}, { requestPolicy: 'cache-first' });
  return useMemo(() => {
    const rows: readonly Row[] = data?.contractFormOptions ?? [];
    return (list, of) =>
      rows.filter((row) => row.list === list && (!of || row.of === of)).map(({ value, label }) => ({ value, label }));
  }, [data]);
}
