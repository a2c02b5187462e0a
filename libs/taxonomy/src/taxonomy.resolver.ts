import { Allow, Cost } from '#kernel/access';
import type { Locale } from '#kernel/errors';
import { currentRequest } from '#kernel/observability';
import { labelOf, valuesOf, type EnumOf } from '#kernel/values';
import { Args, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { indicatorExamples } from './indicators.js';
import { trlLevels } from './maturity.js';
import { regionChildren, searchIndustries } from './places.js';
import { IndicatorExample, IndustryType, RegionType, Taxonomy, type Option } from './taxonomy.types.js';
import { CooperationMode, DeclineReason, Field, OrganizationKind, ReturnReason, SizeBand } from './vocabulary.js';

const MAX_INDUSTRIES = 50;

/** The values of an enum in the order in which people choose from them. */
function options<Value extends string>(values: EnumOf<Value>, locale: Locale): Option[] {
  return valuesOf(values).map((value) => ({ value, label: labelOf(values, value, locale) }));
}

@Resolver(() => Taxonomy)
export class TaxonomyResolver {
  @Cost('light')
  @Allow('public')
  @Query(() => Taxonomy)
  taxonomy(): Taxonomy {
    const locale = currentRequest()?.locale ?? 'zh';
    return {
      fields: options(Field, locale),
      modes: options(CooperationMode, locale),
      trlLevels: trlLevels.map(({ level, name, meaning }) => ({ level, name: name[locale], meaning: meaning[locale] })),
      organizationKinds: options(OrganizationKind, locale),
      sizeBands: options(SizeBand, locale),
      declineReasons: options(DeclineReason, locale),
      returnReasons: options(ReturnReason, locale),
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
