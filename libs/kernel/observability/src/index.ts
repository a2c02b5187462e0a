export { currentRequest, inRequest, type RequestContext } from './request-context.js';
export { Log, NestLog } from './log.js';
export { Metrics } from './metrics.js';
export { graphqlMetrics } from './graphql-metrics.js';
export { lastResort, runEntry, type Serving } from './entry.js';
export { HealthChecks, type Readiness } from './health.js';
export { serveWithRequestIds } from './request-hooks.js';
export { HealthModule, ObservabilityModule } from './observability.module.js';
