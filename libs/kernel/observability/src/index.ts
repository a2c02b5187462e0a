export { lastResort, runEntry, type Serving } from './entry.js';
export { graphqlMetrics } from './graphql-metrics.js';
export { HealthChecks, type Readiness } from './health.registry.js';
export { Log, NestLog } from './log.js';
export { Metrics } from './metrics.service.js';
export { HealthModule, ObservabilityModule } from './observability.module.js';
export { currentRequest, inRequest, type RequestContext } from './request-context.js';
export { serveWithRequestIds } from './request-hooks.js';
