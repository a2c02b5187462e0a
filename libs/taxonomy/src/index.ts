export { checkIndicators, indicatorExamples, type IndicatorValue, type TypedIndicator } from './indicators.js';
export { leveledTrl, trlLevels, type TrlLevel } from './maturity.js';
export {
  industryName,
  isHumingPair,
  isIndustry,
  isRegion,
  regionChildren,
  regionName,
  regionParent,
  sameProvince,
  searchIndustries,
  type Industry,
  type Region,
} from './places.js';
export { feature } from './taxonomy.feature.js';
export { Indicator, IndicatorInput } from './taxonomy.types.js';
export * from './vocabulary.js';
export { addWorkingDays, calendarKnows, isWorkingDay } from './working-days.js';
