import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { DelayedSkeleton } from '../../components/feedback/DelayedSkeleton';
import { ErrorState } from '../../components/feedback/ErrorState';
import { useDocumentTitle } from '../../components/page/PageTitle';
import { useSession } from '../data/session';
import { signInPath } from '../paths';
import type { AppRoute } from '../registry';
import { useLang } from '../words/i18n';
import { ForbiddenPage } from './FailurePages';

/** Lets in who may open the page; the others sign in and come back, or are told what is missing. */
export function Guard({ route, children }: { route: AppRoute; children: ReactNode }) {
  const { viewer, failed, refresh, hasRole } = useSession();
  const { pathname, search } = useLocation();
  const lang = useLang();
  useDocumentTitle(route.title[lang]);
  if (!route.access) return children;
  if (viewer === undefined) return <DelayedSkeleton rows={6} />;
  if (viewer === null) {
    if (failed) return <ErrorState onRetry={() => void refresh()} />;
    return <Navigate to={signInPath(pathname + search)} replace />;
  }
  if (route.access !== 'signed-in' && !hasRole(...route.access)) return <ForbiddenPage />;
  return children;
}
