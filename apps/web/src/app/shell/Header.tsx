import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { Suspense, useState, type FormEvent } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { useSession } from '../data/session';
import { paths, signInPath } from '../paths';
import { headLinks, headTools } from '../registry';
import { useLang } from '../words/i18n';
import { useAppTexts } from '../words/texts';
import { AccountMenu } from './AccountMenu';

function Tools() {
  return headTools.map((Tool, index) => (
    <Suspense key={index} fallback={<span className="kc-bell-space" />}>
      <Tool />
    </Suspense>
  ));
}

function Brand() {
  const t = useAppTexts();
  return (
    <Link to={paths.home} className="kc-brand">
      <img src="/mark.svg" alt="" width="28" height="28" />
      <span>{t('brand')}</span>
    </Link>
  );
}

function HeaderSearch() {
  const t = useAppTexts();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [text, setText] = useState('');
  if (pathname === paths.home || pathname === paths.search) return <span className="kc-header-gap" />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(text.trim() ? `${paths.search}?q=${encodeURIComponent(text.trim())}` : paths.search);
  };
  return (
    <form role="search" className="kc-header-search" onSubmit={submit}>
      <SearchOutlined aria-hidden />
      <input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
      />
    </form>
  );
}

function LangSwitch() {
  const t = useAppTexts();
  const lang = useLang();
  const { chooseLang } = useSession();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="kc-header-button kc-lang"
      lang={other === 'en' ? 'en' : 'zh-CN'}
      onClick={() => void chooseLang(other)}
      title={t('language')}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}

/** Whether the page is the link's own: its path and each of its parameters. */
function isAt(to: string, pathname: string, search: string): boolean {
  const [path, wanted] = to.split('?');
  const params = new URLSearchParams(search);
  return path === pathname && [...new URLSearchParams(wanted)].every(([name, value]) => params.get(name) === value);
}

/** The head of every page. `onMenu` opens the side navigation where it has no room. */
export function Header({ onMenu }: { onMenu?: () => void }) {
  const t = useAppTexts();
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  const here = pathname === paths.signIn || pathname === paths.register ? undefined : pathname + search;
  const lang = useLang();
  return (
    <header className="kc-header">
      <div className="kc-header-row">
        {onMenu && (
          <button type="button" className="kc-header-button" onClick={onMenu} aria-label={t('nav.menu')}>
            <MenuOutlined aria-hidden />
          </button>
        )}
        <Brand />
        <nav className="kc-header-nav" aria-label={t('nav.main')}>
          {headLinks.map(({ to, label }) => (
            <Link key={to} to={to} aria-current={isAt(to, pathname, search) ? 'page' : undefined}>
              {label[lang]}
            </Link>
          ))}
          {viewer && <NavLink to={paths.todo}>{t('nav.workspace')}</NavLink>}
        </nav>
        <HeaderSearch />
        <div className="kc-header-tools">
          <Link to={paths.search} className="kc-header-button kc-phone-only" aria-label={t('nav.search')}>
            <SearchOutlined aria-hidden />
          </Link>
          <LangSwitch />
          {viewer && <Tools />}
          {viewer && <AccountMenu />}
          {viewer === null && (
            <>
              <Link to={signInPath(here)} className="kc-header-button">
                {t('signIn')}
              </Link>
              <Link to={paths.register} className="kc-header-button kc-header-strong kc-not-phone">
                {t('register')}
              </Link>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
