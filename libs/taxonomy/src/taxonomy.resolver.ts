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
  @Query(() => Taxonomy, { description: 'The lists that forms choose from (分类字典).' })
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
  @ResolveField(() => [IndicatorExample], { description: 'Indicators as they are asked for in a field (指标示例).' })
  indicatorExamples(
    @Args('field', { type: () => Field, description: 'Which field of the plan (所属领域).' }) field: Field,
  ): IndicatorExample[] {
    return [...indicatorExamples[field]];
  }

  @Cost('light')
  @Allow('public')
  @Query(() => [RegionType], { description: 'Divisions right below another one (下级行政区划).' })
  regions(
    @Args('parent', {
      type: () => String,
      nullable: true,
      description: 'Code of the division above (上级区划代码); the provinces when left out.',
    })
    parent?: string,
  ): RegionType[] {
    return regionChildren(parent);
  }

  @Cost('light')
  @Allow('public')
  @Query(() => [IndustryType], { description: 'Classes of industry that fit a text (行业检索).' })
  industries(
    @Args('text', { type: () => String, nullable: true, description: 'Part of the code or the name (行业代码或名称).' })
    text?: string,
    @Args('first', {
      type: () => Int,
      nullable: true,
      description: 'How many at most (条数), up to 50; 20 when left out.',
    })
    first?: number,
  ): IndustryType[] {
    return searchIndustries(text ?? '', Math.min(Math.max(first ?? 20, 1), MAX_INDUSTRIES));
  }
}
