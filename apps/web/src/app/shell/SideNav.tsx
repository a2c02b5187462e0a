import { Drawer } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useSession } from '../data/session';
import { useNarrow } from '../look/media';
import { navFor } from '../registry';
import { useLang } from '../words/i18n';
import { useAppTexts } from '../words/texts';
import { Header } from './Header';

function Entries() {
  const { user } = useSession();
  const lang = useLang();
  const t = useAppTexts();
  return (
    <nav className="kc-sidenav" aria-label={t('nav.workspace')}>
      {navFor('desk', user?.roles ?? []).map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to}>
          <Icon aria-hidden />
          <span>{label[lang]}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/** The desk: side navigation, a drawer where it has no room. */
export default function SideNav({ children }: { children: ReactNode }) {
  const narrow = useNarrow();
  const t = useAppTexts();
  const { key } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [key]);
  return (
    <>
      <Header onMenu={narrow ? () => setOpen(true) : undefined} />
      <div className="kc-desk">
        {narrow ? (
          <Drawer
            open={open}
            onClose={() => setOpen(false)}
            placement="left"
            size={264}
            title={t('nav.menu')}
            styles={{ body: { padding: 8 } }}
          >
            <Entries />
          </Drawer>
        ) : (
          <div className="kc-side">
            <Entries />
          </div>
        )}
        <main id="main" tabIndex={-1} className="kc-page kc-page-desk">
          {children}
        </main>
      </div>
    </>
  );
}
