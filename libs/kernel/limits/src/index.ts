export { LimitsModule } from './limits.module.js';
export { RequestLimits, type Asker, type HeaderSink } from './request-limits.service.js';
