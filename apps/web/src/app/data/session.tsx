import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Provider } from 'urql';
import type { ViewerQuery } from '../../generated/graphql';
import type { Role } from '../../generated/schema';
import { setLang, storedLang, useLang, type Lang } from '../words/i18n';
import { createAppClient, type AppClient } from './client';
import { graphql } from './graphql';

const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      permissions
      user { id name email phone roles locale emailNotices recommendations organization { id name state } }
    }
  }
`);

const LocaleDocument = graphql(`
  mutation ChooseLanguage($locale: Locale!) {
    updateProfile(locale: $locale) { id locale }
  }
`);

export type SignedIn = NonNullable<ViewerQuery['viewer']>;

export interface Session {
  /** undefined while it is not known yet, null for a visitor. */
  viewer: SignedIn | null | undefined;
  user: SignedIn['user'] | undefined;
  /** True when the server could not say who this is. */
  failed: boolean;
  hasRole(...roles: Role[]): boolean;
  may(permission: string): boolean;
  /** Asks again who is signed in, with an empty cache: after signing in or out, or when rights changed. */
  refresh(): Promise<SignedIn | null>;
  /** Loads one's own record again after it was changed; what is shown stays. */
  reloadUser(): Promise<unknown>;
  chooseLang(lang: Lang): Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Who is here. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return session;
}

interface State {
  app: AppClient;
  viewer: SignedIn | null | undefined;
  failed: boolean;
}

/** Provides the session and the client that speaks for it; a new person gets a new client, so nobody sees another's cached data. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const ended = useRef<() => void>(() => undefined);
  const create = useCallback(() => createAppClient(() => ended.current()), []);
  const [state, setState] = useState<State>(() => ({ app: create(), viewer: undefined, failed: false }));
  const lang = useLang();

  const load = useCallback(async (app: AppClient): Promise<SignedIn | null> => {
    const { data, error } = await app.client.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const viewer = data?.viewer ?? null;
    if (viewer && !storedLang()) setLang(viewer.user.locale);
    setState((before) => {
      if (before.app !== app) before.app.dispose();
      return { app, viewer, failed: !!error };
    });
    return viewer;
  }, []);
  const refresh = useCallback(() => load(create()), [create, load]);

  // Only the first client: later ones are loaded by refresh.
  const begin = useEffectEvent(() => void load(state.app));
  useEffect(() => begin(), []);

  const { viewer } = state;
  useEffect(() => {
    ended.current = () => {
      if (viewer) void refresh();
    };
  }, [viewer, refresh]);

  const chooseLang = useCallback(
    async (next: Lang) => {
      if (next === lang) return;
      // The server answers in the language of the profile, so that one is changed first.
      if (viewer) await state.app.client.mutation(LocaleDocument, { locale: next }).toPromise();
      setLang(next);
      await refresh();
    },
    [lang, viewer, state.app, refresh],
  );

  const session = useMemo<Session>(
    () => ({
      viewer,
      user: viewer?.user,
      failed: state.failed,
      hasRole: (...roles) => roles.some((role) => viewer?.user.roles.includes(role)),
      may: (permission) => !!viewer?.permissions.includes(permission),
      refresh,
      reloadUser: () => load(state.app),
      chooseLang,
    }),
    [viewer, state.failed, state.app, load, refresh, chooseLang],
  );
  return (
    <SessionContext value={session}>
      <Provider value={state.app.client}>{children}</Provider>
    </SessionContext>
  );
}
