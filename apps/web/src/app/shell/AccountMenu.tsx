import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useClient } from 'urql';
import { graphql } from '../data/graphql';
import { useSession } from '../data/session';
import { paths } from '../paths';
import { useAppTexts } from '../words/texts';

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Who is signed in, and what belongs to them. */
export function AccountMenu() {
  const t = useAppTexts();
  const { user, refresh } = useSession();
  const client = useClient();
  const navigate = useNavigate();
  const { key } = useLocation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  if (!user) return null;

  const signOut = async (): Promise<void> => {
    await client.mutation(SignOutDocument, {}).toPromise();
    void navigate(paths.home);
    await refresh();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div className="kc-account" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="kc-header-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('account.menu')}
        onClick={() => setOpen(!open)}
      >
        <UserOutlined aria-hidden />
        <span className="kc-account-name kc-not-phone">{user.name}</span>
        <DownOutlined aria-hidden className="kc-account-arrow" />
      </button>
      {open && (
        <div id={id} className="kc-account-panel">
          <p className="kc-account-who">
            <strong>{user.name}</strong>
            {user.organization && <span>{user.organization.name}</span>}
          </p>
          <Link to={paths.todo}>{t('account.todo')}</Link>
          {user.organization && <Link to={paths.myOrganization}>{t('account.organization')}</Link>}
          <Link to={paths.account}>{t('account.settings')}</Link>
          <button type="button" onClick={() => void signOut()}>
            {t('signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
