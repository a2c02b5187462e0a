import { useMemo } from 'react';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import type { TaxonomyQuery } from '../../generated/graphql';
import type { CooperationMode, Field } from '../../generated/schema';

const TaxonomyDocument = graphql(`
  query Taxonomy {
    taxonomy {
      fields { value label }
      modes { value label }
      trlLevels { level name meaning }
      organizationKinds { value label }
      sizeBands { value label }
      declineReasons { value label }
      returnReasons { value label }
    }
  }
`);

type Taxonomy = TaxonomyQuery['taxonomy'];
export type Option = { value: string; label: string };

const EMPTY: Taxonomy = {
  fields: [],
  modes: [],
  trlLevels: [],
  organizationKinds: [],
  sizeBands: [],
  declineReasons: [],
  returnReasons: [],
};

/** The lists of words that everybody shares, loaded once per language. */
export function useTaxonomy() {
  const { data, failure, reload } = useLoad(TaxonomyDocument, {}, { requestPolicy: 'cache-first' });
  const taxonomy = data?.taxonomy ?? EMPTY;
  return useMemo(() => {
    const label = (options: readonly Option[], value: string | null | undefined): string =>
      options.find((option) => option.value === value)?.label ?? '';
    return {
      ...taxonomy,
      ready: !!data,
      failure,
      reload,
      fieldLabel: (field: Field | null | undefined) => label(taxonomy.fields, field),
      modeLabel: (mode: CooperationMode) => label(taxonomy.modes, mode),
      kindLabel: (kind: string | null | undefined) => label(taxonomy.organizationKinds, kind),
      sizeLabel: (size: string | null | undefined) => label(taxonomy.sizeBands, size),
      trlLevel: (level: number | null | undefined) => taxonomy.trlLevels.find((known) => known.level === level),
    };
  }, [taxonomy, data, failure, reload]);
}
