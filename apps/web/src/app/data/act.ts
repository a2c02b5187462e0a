import { App } from 'antd';
import { createElement, useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { signInPath } from '../paths';
import { useAppTexts } from '../words/texts';
import { readError, type Failure } from './errors';
import { refetchAll } from './live';
import { RefreshLink } from './RefreshLink';

export interface ActOptions<Data> {
  /** Said when it worked. */
  success?: string | ((data: Data) => string | undefined);
  /** The form shows what is wrong with the input (`<FormErrors>`); without it a message does. */
  inline?: boolean;
  /** The page itself shows every failure (sign in); nothing else is told. */
  quiet?: boolean;
  /** It is tried again by itself: that the server cannot be reached is for the page to say, not for a message at each attempt. */
  background?: boolean;
  /** What 刷新 does after a conflict; by default everything on the page is loaded again. */
  onConflict?: () => void;
  /** Types whose lists must be loaded again although the answer may not name them. An empty list names only its page. */
  touches?: string[];
}

export interface Act<Data, Variables> {
  /** @returns the answer, or undefined when it failed (which has been told). */
  act(variables: Variables): Promise<Data | undefined>;
  busy: boolean;
  failure: Failure | undefined;
  /** The same, as it is right after `act` was awaited. */
  lastFailure(): Failure | undefined;
  clear(): void;
}

const PASSING: readonly Failure['code'][] = ['OFFLINE', 'UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED'];

/** Runs a mutation: one at a time, refusals told where they belong, a lost session sent to sign in and back. */
export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: ActOptions<Data> = {},
): Act<Data, Variables> {
  const client = useClient();
  const { message, notification } = App.useApp();
  const navigate = useNavigate();
  const t = useAppTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);
  const last = useRef<Failure>(undefined);
  const { success, inline, quiet, background, onConflict, touches } = options;

  const tell = useCallback(
    (problem: Failure) => {
      if (quiet || (background && PASSING.includes(problem.code))) return;
      if (problem.code === 'UNAUTHENTICATED') {
        // The bar's address: a form may have moved it to its draft's own.
        void navigate(signInPath(window.location.pathname + window.location.search));
      } else if (problem.code === 'CONFLICT') {
        const key = 'conflict';
        const refresh = (): void => {
          notification.destroy(key);
          (onConflict ?? refetchAll)();
        };
        notification.warning({
          key,
          title: t('conflict.title'),
          description: problem.message,
          duration: 0,
          actions: createElement(RefreshLink, { onClick: refresh }),
        });
      } else if (!inline || problem.code !== 'BAD_INPUT') {
        void message.error(problem.message, 6);
      }
    },
    [background, inline, message, navigate, notification, onConflict, quiet, t],
  );

  const act = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      try {
        const { data, error } = await client
          .mutation(document, variables, { additionalTypenames: touches?.flatMap((type) => [type, `${type}Page`]) })
          .toPromise();
        if (error || !data) {
          const problem: Failure = error ? readError(error) : { code: 'INTERNAL', message: t('failed'), problems: [] };
          last.current = problem;
          setFailure(problem);
          tell(problem);
          return undefined;
        }
        last.current = undefined;
        setFailure(undefined);
        const said = typeof success === 'function' ? success(data) : success;
        if (said) void message.success(said);
        return data;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [client, document, message, success, t, tell, touches],
  );
  return {
    act,
    busy,
    failure,
    lastFailure: useCallback(() => last.current, []),
    clear: useCallback(() => setFailure(undefined), []),
  };
}

/**
 * The id that makes a repeated request answer the first time's result. Keep it while a form is being tried, `renew` it when it worked.
 */
export function useOnceId(): { current(): string; renew(): void } {
  const id = useRef<string>(undefined);
  return {
    current: () => (id.current ??= newClientId()),
    renew: () => (id.current = undefined),
  };
}

/** A new `clientMutationId`. (`crypto.randomUUID` is missing on plain-http addresses.) */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
