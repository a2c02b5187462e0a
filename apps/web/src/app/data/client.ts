import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { currentLang } from '../words/i18n';
import { fetchWithToken } from './csrf';
import { readError } from './errors';
import { createSocket } from './live';

export interface AppClient {
  client: Client;
  /** Closes the live connection; called when another person signs in or the language changes. */
  dispose(): void;
}

/** @param onSessionEnded called when the server no longer knows who this is. */
export function createAppClient(onSessionEnded: () => void): AppClient {
  const socket = createSocket(onSessionEnded);
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: fetchWithToken,
    fetchOptions: () => ({ headers: { 'accept-language': currentLang() === 'en' ? 'en' : 'zh-CN' } }),
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (readError(error).code === 'UNAUTHENTICATED') onSessionEnded();
        },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink) }),
        }),
      }),
    ],
  });
  return { client, dispose: () => void socket.dispose() };
}
