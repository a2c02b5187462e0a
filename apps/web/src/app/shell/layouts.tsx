import { App, ConfigProvider } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { Outlet, useMatches } from 'react-router';
import { useSession } from '../data/session';
import { useCalm, usePhone } from '../look/media';
import { themeFor } from '../look/theme';
import { STAFF, type AppRoute } from '../registry';
import { Footer } from './Footer';
import { Header } from './Header';

const SideNav = lazy(() => import('./SideNav'));
const WorkspaceNav = lazy(() => import('./WorkspaceNav'));

/** 14 px at the desk, 16 px in the portal and on every phone. */
function Density({ dense, children }: { dense: boolean; children: ReactNode }) {
  const calm = useCalm();
  const phone = usePhone();
  const small = dense && !phone;
  return (
    <ConfigProvider theme={themeFor(small, calm)}>
      <App className={small ? 'kc-app kc-dense' : 'kc-app'} message={{ top: 72 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}

function useIsWide(): boolean {
  return useMatches().some((match) => (match.handle as AppRoute | undefined)?.wide);
}

/** Calm, wide margins: for the visitor and the firm that comes once a year. */
export function PortalLayout() {
  return (
    <Density dense={false}>
      <Header />
      <main id="main" tabIndex={-1} className="kc-page">
        <Outlet />
      </main>
      <Footer />
    </Density>
  );
}

/** Phone first: for the researcher between two lectures. */
export function WorkspaceLayout() {
  const wide = useIsWide();
  return (
    <Density dense={false}>
      <Header />
      <Suspense fallback={<div className="kc-worknav-space" />}>
        <WorkspaceNav />
      </Suspense>
      <main id="main" tabIndex={-1} className={wide ? 'kc-page kc-page-work' : 'kc-page kc-page-work kc-page-narrow'}>
        <Outlet />
      </main>
    </Density>
  );
}

/** Dense, side navigation: for the broker all day. */
export function DeskLayout() {
  return (
    <Density dense>
      <Suspense fallback={<Header />}>
        <SideNav>
          <Outlet />
        </SideNav>
      </Suspense>
    </Density>
  );
}

/** Pages that staff and members both open: each in the house they know. */
export function OwnLayout() {
  const { hasRole } = useSession();
  return hasRole(...STAFF) ? <DeskLayout /> : <WorkspaceLayout />;
}
