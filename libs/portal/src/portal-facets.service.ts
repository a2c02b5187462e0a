import { declareMessages, message, type Locale } from '#kernel/errors';
import { isValueOf } from '#kernel/values';
import { OrganizationFacade } from '#organization';
import { CooperationMode, Field, fieldLabel, modeLabel, regionName, trlLevels } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { budgetBands } from './portal.bands.js';
import type { Facet, FacetValue, PortalFilter } from './portal.types.js';

export const portalFacetsMessages = declareMessages({
  'portal.facet.field': { zh: '领域', en: 'Field' },
  'portal.facet.trl': { zh: '成熟度', en: 'Maturity' },
  'portal.facet.modes': { zh: '合作方式', en: 'Cooperation' },
  'portal.facet.budget': { zh: '预算/价格', en: 'Budget or price' },
  'portal.facet.region': { zh: '地区', en: 'Region' },
  'portal.facet.institute': { zh: '单位', en: 'Institute' },
});

export const FACETS = ['field', 'trl', 'modes', 'budget', 'region', 'institute'] as const;
export type FacetName = (typeof FACETS)[number];
export type Distribution = Readonly<Record<string, Record<string, number>>>;

const chosen: Readonly<Record<FacetName, (filter: PortalFilter) => readonly (string | number)[]>> = {
  field: (filter) => filter.fields ?? [],
  trl: (filter) => filter.trl ?? [],
  modes: (filter) => filter.modes ?? [],
  budget: (filter) => filter.budget ?? [],
  region: (filter) => filter.regions ?? [],
  institute: (filter) => filter.institutes ?? [],
};

/** The facets that something was chosen in. */
export function chosenFacets(filter: PortalFilter): FacetName[] {
  return FACETS.filter((name) => chosen[name](filter).length > 0);
}

/** Filter expressions for Meilisearch; one facet may be left out, to count what else could be chosen in it. */
export function filterExpressions(filter: PortalFilter, without?: FacetName): string[][] {
  const expressions = FACETS.filter((name) => name !== without && chosen[name](filter).length > 0).map((name) =>
    chosen[name](filter)
      .slice(0, 50)
      .map((value) => `${name} = ${typeof value === 'number' ? value : quoted(value)}`),
  );
  return filter.includePapers === false ? [...expressions, ['isPaper = false']] : expressions;
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** Turns counts into facets with words. */
@Injectable()
export class PortalFacets {
  constructor(private readonly organizations: OrganizationFacade) {}

  async of(distribution: Distribution, locale: Locale): Promise<Facet[]> {
    const institutes = await this.organizations.byIds(Object.keys(distribution['institute'] ?? {}));
    const words: Record<FacetName, (value: string) => string | undefined> = {
      field: (value) => (isValueOf(Field, value) ? fieldLabel(value, locale) : undefined),
      trl: (value) => `${value} ${trlLevels[Number(value) - 1]?.name[locale] ?? ''}`.trim(),
      modes: (value) => (isValueOf(CooperationMode, value) ? modeLabel(value, locale) : undefined),
      budget: (value) => budgetBands.find((band) => band.value === value)?.label[locale],
      region: (value) => regionName(value, locale) ?? undefined,
      institute: (value) => institutes.get(value)?.name,
    };
    return FACETS.map((name) => ({
      name: name === 'modes' ? 'mode' : name,
      label: message(`portal.facet.${name}`, {}, locale),
      values: ordered(
        name,
        Object.entries(distribution[name] ?? {}).flatMap(([value, count]) => {
          const label = words[name](value);
          return label && count > 0 ? [{ value, label, count }] : [];
        }),
      ),
    }));
  }
}

/** Steps in their own order, everything else the most frequent first. */
function ordered(name: FacetName, values: FacetValue[]): FacetValue[] {
  if (name === 'trl') return values.sort((a, b) => Number(a.value) - Number(b.value));
  if (name === 'budget')
    return values.sort(
      (a, b) =>
        budgetBands.findIndex((band) => band.value === a.value) -
        budgetBands.findIndex((band) => band.value === b.value),
    );
  return values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh'));
}
