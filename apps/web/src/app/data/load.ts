import { useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import { useQuery, useSubscription, type AnyVariables, type TypedDocumentNode } from 'urql';
import { readError, type Failure } from './errors';
import { useRefetch } from './live';

export interface Loaded<Data> {
  data: Data | undefined;
  failure: Failure | undefined;
  /** True until the first answer. */
  loading: boolean;
  /** True while newer data is on its way and older is shown. */
  refreshing: boolean;
  reload(): void;
}

/**
 * Loads a part of a page. Show it with `<Load of={…}>`, so that it waits, fails and retries alone.
 * `shows` is the type that may come to be while the page is open: an answer that is empty does not name it, and what touches it would pass by.
 */
export function useLoad<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: {
    pause?: boolean;
    requestPolicy?: 'cache-first' | 'cache-and-network' | 'network-only';
    shows?: string;
  } = {},
): Loaded<Data> {
  const { shows } = options;
  const context = useMemo(() => (shows ? { additionalTypenames: [shows] } : undefined), [shows]);
  const [result, execute] = useQuery({
    query,
    variables,
    context,
    pause: options.pause,
    requestPolicy: options.requestPolicy,
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const reload = useCallback(() => execute({ ...context, requestPolicy: 'network-only' }), [execute, context]);
  useRefetch(() => {
    if (!options.pause) reload();
  });
  return {
    data: result.data,
    failure: result.error && readError(result.error),
    loading: result.fetching && !result.data,
    refreshing: (result.fetching || result.stale) && !!result.data,
    reload,
  };
}

/** Listens to a subscription; `onEvent` gets each event once. The page refetches by itself after a lost connection. */
export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onEvent: (event: Data) => void,
  pause = false,
): void {
  const [{ data }] = useSubscription<Data, Data, Variables>({ query, variables, pause } as Parameters<
    typeof useSubscription<Data, Data, Variables>
  >[0]);
  const handle = useEffectEvent(onEvent);
  useEffect(() => {
    if (data) handle(data);
  }, [data]);
}
