import { Allow, Cost } from '#kernel/access';
import type { Locale, Sentence } from '#kernel/errors';
import { currentRequest } from '#kernel/observability';
import { Args, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { indicatorExamples } from './indicators.js';
import { trlLevels } from './maturity.js';
import { regionChildren, searchIndustries } from './places.js';
import { IndicatorExample, IndustryType, RegionType, Taxonomy, type Option } from './taxonomy.types.js';
import {
  Field,
  declineReasonLabels,
  fieldLabels,
  modeLabels,
  organizationKindLabels,
  returnReasonLabels,
  sizeBandLabels,
} from './vocabulary.js';

const MAX_INDUSTRIES = 50;

function options(labels: Readonly<Record<string, Sentence>>, locale: Locale): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label: label[locale] }));
}

@Resolver(() => Taxonomy)
export class TaxonomyResolver {
  @Cost('light')
  @Allow('public')
  @Query(() => Taxonomy)
  taxonomy(): Taxonomy {
    const locale = currentRequest()?.locale ?? 'zh';
    return {
      fields: options(fieldLabels, locale),
      modes: options(modeLabels, locale),
      trlLevels: trlLevels.map(({ level, name, meaning }) => ({ level, name: name[locale], meaning: meaning[locale] })),
      organizationKinds: options(organizationKindLabels, locale),
      sizeBands: options(sizeBandLabels, locale),
      declineReasons: options(declineReasonLabels, locale),
      returnReasons: options(returnReasonLabels, locale),
    };
  }

  @Cost('free')
  @ResolveField(() => [IndicatorExample])
  indicatorExamples(@Args('field', { type: () => Field }) field: Field): IndicatorExample[] {
    return [...indicatorExamples[field]];
  }

  @Cost('light')
  @Allow('public')
  @Query(() => [RegionType])
  regions(@Args('parent', { type: () => String, nullable: true }) parent?: string): RegionType[] {
    return regionChildren(parent);
  }

  @Cost('light')
  @Allow('public')
  @Query(() => [IndustryType])
  industries(
    @Args('text', { type: () => String, nullable: true }) text?: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): IndustryType[] {
    return searchIndustries(text ?? '', Math.min(Math.max(first ?? 20, 1), MAX_INDUSTRIES));
  }
}
