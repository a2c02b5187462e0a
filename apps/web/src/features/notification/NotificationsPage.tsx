import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { Pager } from '../../components/page/Pager';
import { usePages } from '../../components/page/usePages';
import { MarkAll } from './Bell';
import { NoticeRow } from './NoticeRow';
import { useNews } from './notices';
import './notification.css';
import { useTexts } from './texts';

const NotificationsDocument = graphql(`
  query NoticesList($unreadOnly: Boolean, $first: Int, $after: String) {
    notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
      nodes { ...Notice }
      totalCount
      unreadCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);
const DemoModeDocument = graphql(`
  query NoticesDemoMode {
    demoMode
  }
`);
const PAGE = 30;

/** Everything that a person was told. */
export default function NotificationsPage() {
  const t = useTexts();
  const pages = usePages();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const news = useNews();
  const demo = useLoad(DemoModeDocument, {});
  const part = useLoad(
    NotificationsDocument,
    { unreadOnly, first: PAGE, after: pages.after },
    { requestPolicy: 'cache-and-network' },
  );
  const showNews = (): void => {
    news.clear();
    pages.reset();
    part.reload();
  };
  return (
    <>
      <PageTitle
        title={t('title')}
        actions={demo.data?.demoMode && <Link to={paths.mailbox}>{t('mailbox.link')}</Link>}
      />
      <div className="kc-stack">
        <div className="kc-between">
          <Segmented<'all' | 'unread'>
            aria-label={t('filter')}
            value={unreadOnly ? 'unread' : 'all'}
            onChange={(wanted) => {
              setUnreadOnly(wanted === 'unread');
              pages.reset();
            }}
            options={[
              { value: 'all', label: t('filter.all') },
              { value: 'unread', label: t('filter.unread', { count: part.data?.notifications.unreadCount ?? 0 }) },
            ]}
          />
          <div role="status">
            {news.count > 0 && (
              <button type="button" className="kc-link-button" onClick={showNews}>
                {t('news', { count: news.count })}
              </button>
            )}
          </div>
          {!!part.data?.notifications.unreadCount && <MarkAll />}
        </div>
        <Load of={part} rows={8}>
          {({ notifications }) =>
            notifications.nodes.length === 0 ? (
              <Empty title={t(unreadOnly ? 'none.unread' : 'none')} text={unreadOnly ? undefined : t('none.text')} />
            ) : (
              <>
                <ul className="kc-plain-list kc-divided">
                  {notifications.nodes.map((notice) => (
                    <li key={notice.id}>
                      <NoticeRow notice={notice} />
                    </li>
                  ))}
                </ul>
                <Pager pages={pages} info={notifications.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}
