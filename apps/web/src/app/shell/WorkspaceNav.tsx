import { NavLink } from 'react-router';
import { useSession } from '../data/session';
import { navFor } from '../registry';
import { useLang } from '../words/i18n';
import { useAppTexts } from '../words/texts';

/** The workspace's pages: a row under the head, at the thumb on a phone. */
export default function WorkspaceNav() {
  const { user } = useSession();
  const lang = useLang();
  const t = useAppTexts();
  const entries = navFor('workspace', user?.roles ?? []);
  if (!user || entries.length === 0) return null;
  return (
    <nav className="kc-worknav" aria-label={t('nav.workspace')}>
      <div className="kc-worknav-row">
        {entries.map(({ to, label, icon: Icon }) => (
          <NavLink key={to} to={to}>
            <Icon aria-hidden />
            <span>{label[lang]}</span>
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
