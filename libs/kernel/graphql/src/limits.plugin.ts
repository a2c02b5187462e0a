import { COSTS } from '#kernel/access';
import { UserError } from '#kernel/errors';
import type { Asker, HeaderSink, RequestLimits } from '#kernel/limits';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { refuseTooMuch, type DocumentLimits } from './limits.js';

interface Context {
  req: unknown;
  reply?: unknown;
}

/** Refuses documents that ask for too much before anything is executed, and charges the others what they cost. */
export function limitsPlugin(limits: RequestLimits, document: DocumentLimits): ApolloServerPlugin {
  return {
    requestDidStart: async ({ contextValue }) => {
      const { req, reply } = contextValue as Context;
      let charged = false;
      const charge = async (points: number): Promise<void> => {
        charged = true;
        await limits.charge(req as Asker, reply as HeaderSink, points);
      };
      return {
        didResolveOperation: async ({ schema, document: asked, request, operationName }) => {
          const points = refuseTooMuch(
            { schema, document: asked, variables: request.variables, operationName },
            document,
          );
          await charge(Math.max(points, COSTS.light)).catch((error: unknown) => {
            throw tooMany(error);
          });
        },
        // What cannot be read or is refused was work as well. Its own refusal says more than that the budget is spent by it.
        didEncounterErrors: async () => {
          if (!charged) await charge(COSTS.write).catch(() => undefined);
        },
      };
    },
  };
}

/** The refusal with its status, which Apollo takes from the extensions. */
function tooMany(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: 429, headers: new HeaderMap() } },
  });
}
