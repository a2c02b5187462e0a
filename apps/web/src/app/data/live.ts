import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

type Listener = () => void;
const listeners = new Set<Listener>();
const refetchers = new Set<Listener>();
let lost = false;

function setLost(value: boolean): void {
  if (lost === value) return;
  lost = value;
  for (const listener of listeners) listener();
}

/** Asks every part of the page that is being shown to load its data again. */
export function refetchAll(): void {
  for (const refetch of refetchers) refetch();
}

/** Runs `refetch` when the live connection came back, or when somebody asked the whole page to refresh. */
export function useRefetch(refetch: () => void): void {
  const run = useEffectEvent(refetch);
  useEffect(() => {
    const listener = (): void => run();
    refetchers.add(listener);
    return () => void refetchers.delete(listener);
  }, []);
}

/** True while the live connection is lost and being tried again. */
export function useLiveLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => lost,
  );
}

/** The socket that carries subscriptions. It opens with the first one, tries again for ever, and what was missed is loaded anew. */
export function createSocket(onSessionEnded: () => void): SocketClient {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  let connected = false;
  return createSocketClient({
    url: url.href,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      const wait = Math.min(15_000, 500 * 2 ** retries) * (0.75 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, wait));
    },
    keepAlive: 15_000,
    on: {
      connected: () => {
        if (connected) refetchAll();
        connected = true;
        setLost(false);
      },
      closed: (event) => {
        const { code } = event as CloseEvent;
        if (code === 4401 || code === 4403) onSessionEnded();
        else if (code !== 1000) setLost(true);
      },
    },
  });
}
