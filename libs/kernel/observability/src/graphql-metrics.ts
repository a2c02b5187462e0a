import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from './metrics.service.js';

/** Measures GraphQL operations. The label is a field of the schema, not the client's name for the operation, so it cannot grow without end. */
export function graphqlMetrics(metrics: Metrics): ApolloServerPlugin {
  return {
    requestDidStart: async () => {
      const started = process.hrtime.bigint();
      return {
        willSendResponse: async ({ operation, errors }) => {
          const first = operation?.selectionSet.selections[0];
          if (!operation || first?.kind !== 'Field') return;
          const outcome = errors?.length ? String(errors[0]?.extensions?.['code'] ?? 'error') : 'ok';
          const seconds = Number(process.hrtime.bigint() - started) / 1e9;
          metrics.graphqlSeconds.observe({ type: operation.operation, field: first.name.value, outcome }, seconds);
        },
      };
    },
  };
}
