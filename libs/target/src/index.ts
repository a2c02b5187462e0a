export { TargetService } from './target.service.js';
export { HomeCounts, type HomeCountName } from './home-counts.js';
export { Cockpit, HomeFigures } from './target.types.js';
export { COCKPIT_TOPIC } from './target.jobs.js';
export { TURNOVER_TARGET, targetOf } from './plan-targets.js';
export { TargetApiModule, TargetJobsModule, TargetModule, targetSchema } from './target.module.js';
export { IndicatorService } from './indicator.service.js';
export { seedIndicators, type IndicatorSeed } from './indicator.seed.js';
export { Indicators } from './indicator.view.js';
