import type { AccessRequest } from '#kernel/access';
import { Config, type Settings } from '#kernel/config';
import { ErrorCode } from '#kernel/errors';
import { LimitsModule, RequestLimits } from '#kernel/limits';
import { Log, currentRequest } from '#kernel/observability';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { refuseTooLong } from './argument-bounds.js';
import { registerEnums } from './enums.js';
import { Problem, presentError } from './errors.js';
import { documentLimits } from './limits.js';
import { limitsPlugin } from './limits.plugin.js';
import { RequestLoaders } from './loaders.js';
import { DateTime, LocalDate, Yuan } from './scalars.js';
import { SubscriptionServer } from './subscription-server.service.js';

/** What a resolver's context holds. */
export interface GraphqlContext {
  req: AccessRequest;
  reply?: unknown;
  loaders: RequestLoaders;
}

/** Options of the code-first schema; the schema file's gate builds the schema with the very same ones. */
export function schemaOptions() {
  registerEnums();
  return {
    orphanedTypes: [Problem, ErrorCode],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    numberScalarMode: 'integer' as const,
  };
}

/** First of all, so that nothing else works on what is too long. */
const boundsPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request }) =>
      refuseTooLong({ schema, document, variables: request.variables }),
  }),
};

function apolloOptions(log: Log, settings: Settings, limits: RequestLimits): ApolloDriverConfig {
  const document = documentLimits(settings);
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: schemaOptions(),
    resolvers: { Yuan, LocalDate, DateTime },
    graphiql: settings.NODE_ENV === 'development',
    introspection: settings.NODE_ENV !== 'production',
    autoTransformHttpErrors: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: document.tokens },
    includeStacktraceInErrorResponses: false,
    plugins: [boundsPlugin, limitsPlugin(limits, document)],
    context: (req: AccessRequest, reply: unknown): GraphqlContext => ({ req, reply, loaders: new RequestLoaders() }),
    // Apollo formats without the request at hand; the language comes from the request that is being served.
    formatError: (formatted, thrown) => presentError(formatted, thrown, currentRequest()?.locale ?? 'zh', log),
  };
}

/** GraphQL over HTTP, and subscriptions over a WebSocket of our own. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [LimitsModule],
      inject: [Log, Config, RequestLimits],
      useFactory: (log: Log, config: Config, limits: RequestLimits) => apolloOptions(log, config.values, limits),
    }),
  ],
  providers: [SubscriptionServer],
  exports: [SubscriptionServer],
})
export class GraphqlModule {}
