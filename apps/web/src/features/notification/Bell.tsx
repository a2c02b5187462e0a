import { BellOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { Load } from '../../components/feedback/Load';
import { NoticeRow } from './NoticeRow';
import { MarkReadDocument, TOUCHED, useArrivals } from './notices';
import './notification.css';
import { useTexts } from './texts';

const BellDocument = graphql(`
  query NoticesBell {
    notifications(first: 6) { unreadCount nodes { ...Notice } }
  }
`);

/** The bell in the head of every page: how many are unread, live, and the last ones. */
export default function Bell() {
  const t = useTexts();
  const { key } = useLocation();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const part = useLoad(BellDocument, {});
  useArrivals(({ notification }) => {
    setSaid(t('arrived', { title: notification.title }));
    part.reload();
  });
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const unread = part.data?.notifications.unreadCount ?? 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div className="kc-bell" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="kc-header-button kc-bell-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('bell', { count: unread })}
        onClick={() => setOpen(!open)}
      >
        <BellOutlined aria-hidden />
        {unread > 0 && (
          <span className="kc-bell-count" aria-hidden>
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <span className="kc-sr" role="status">
        {said}
      </span>
      {open && (
        <section id={id} className="kc-bell-panel" aria-label={t('title')}>
          <Load of={part} rows={4}>
            {({ notifications }) => (
              <>
                <div className="kc-between kc-bell-head">
                  <strong>{unread > 0 ? t('unreadCount', { count: unread }) : t('allRead')}</strong>
                  {unread > 0 && <MarkAll />}
                </div>
                {notifications.nodes.length > 0 ? (
                  <ul className="kc-plain-list kc-divided">
                    {notifications.nodes.map((notice) => (
                      <li key={notice.id}>
                        <NoticeRow notice={notice} brief onOpen={() => setOpen(false)} />
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className="kc-soft kc-bell-none">{t('none')}</p>
                )}
              </>
            )}
          </Load>
          <Link to={paths.notifications} className="kc-bell-all" onClick={() => setOpen(false)}>
            {t('seeAll')}
          </Link>
        </section>
      )}
    </div>
  );
}

/** Marks everything as read. */
export function MarkAll() {
  const t = useTexts();
  const { act, busy } = useAct(MarkReadDocument, { touches: TOUCHED });
  return (
    <button type="button" className="kc-link-button" disabled={busy} onClick={() => void act({})}>
      {t('markAll')}
    </button>
  );
}
