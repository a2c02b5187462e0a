import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { OfflineBar } from '../../components/feedback/OfflineBar';
import { useAppTexts } from '../words/texts';

/** What every page has: the skip link, the network's state, and focus that follows from page to page. */
export function Frame() {
  const t = useAppTexts();
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <a className="kc-skip" href="#main">
        {t('skip')}
      </a>
      {state === 'loading' && <div className="kc-progress" role="progressbar" aria-label={t('loading')} />}
      <OfflineBar />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
