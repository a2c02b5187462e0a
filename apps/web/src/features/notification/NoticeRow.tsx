import { Link } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { DateText } from '../../components/values/DateText';
import type { NoticeFragment } from '../../generated/graphql';
import { MarkReadDocument, TOUCHED } from './notices';
import { useTexts } from './texts';

graphql(`
  fragment Notice on Notification { id title body link kind readAt createdAt }
`);

/** One notification. Opening it marks it as read. `brief` shows the title only. */
export function NoticeRow({ notice, brief, onOpen }: { notice: NoticeFragment; brief?: boolean; onOpen?: () => void }) {
  const t = useTexts();
  const { act } = useAct(MarkReadDocument, { quiet: true, touches: TOUCHED });
  const unread = !notice.readAt;
  const open = (): void => {
    if (unread) void act({ ids: [notice.id] });
    onOpen?.();
  };
  return (
    <div className={unread ? 'kc-notice kc-notice-unread' : 'kc-notice'}>
      <span className="kc-notice-mark">{unread && <span className="kc-sr">{t('unread')}</span>}</span>
      <div className="kc-notice-text">
        <p className="kc-notice-title">
          {notice.link ? (
            <Link to={notice.link} onClick={open}>
              {notice.title}
            </Link>
          ) : (
            notice.title
          )}
        </p>
        {!brief && notice.body && <p className="kc-soft kc-notice-body">{notice.body}</p>}
        <p className="kc-faint kc-small kc-row">
          <DateText value={notice.createdAt} />
          {!brief && unread && (
            <button
              type="button"
              className="kc-link-button"
              onClick={() => void act({ ids: [notice.id] })}
              aria-label={t('markOne.of', { title: notice.title })}
            >
              {t('markOne')}
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
