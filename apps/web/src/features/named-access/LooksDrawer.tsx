import { Drawer } from 'antd';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { usePhone } from '../../app/look/media';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { Pager } from '../../components/page/Pager';
import { usePages } from '../../components/page/usePages';
import { DateText } from '../../components/values/DateText';
import type { Grant } from './NamedAccessPage';
import { useTexts } from './texts';

const NamedLooksDocument = graphql(`
  query NamedLooks($grantId: ID!, $first: Int, $after: String) {
    namedLooks(grantId: $grantId, first: $first, after: $after) {
      nodes { id at placeLabel detail rowCount }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);
const PAGE = 50;

/** Every look at names under a grant. */
export function LooksDrawer({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const t = useTexts();
  const phone = usePhone();
  const pages = usePages();
  const part = useLoad(
    NamedLooksDocument,
    { grantId: grant.id, first: PAGE, after: pages.after },
    { requestPolicy: 'cache-and-network' },
  );
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 760}
      rootClassName="kc-dense"
      title={`${t('looks.title')} · ${grant.requesterName}`}
    >
      <p className="kc-soft">{t('looks.lead', { until: grant.until, reason: grant.reason })}</p>
      <Load of={part} rows={5}>
        {({ namedLooks: { nodes, totalCount, pageInfo } }) =>
          totalCount === 0 ? (
            <Empty title={t('looks.empty')} />
          ) : (
            <>
              <div className="kc-table-scroll">
                <table className="kc-table kc-table-stack">
                  <thead>
                    <tr>
                      <th scope="col">{t('look.at')}</th>
                      <th scope="col">{t('look.place')}</th>
                      <th scope="col" className="kc-right">
                        {t('look.rows')}
                      </th>
                      <th scope="col">{t('look.detail')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {nodes.map(({ id, at, placeLabel, detail, rowCount }) => (
                      <tr key={id}>
                        <td className="kc-nowrap">
                          <DateText value={at} as="moment" />
                        </td>
                        <td data-label={t('look.place')} className="kc-nowrap">
                          {placeLabel}
                        </td>
                        <td data-label={t('look.rows')} className="kc-right kc-num">
                          {rowCount}
                        </td>
                        <td data-label={t('look.detail')} className="kc-small kc-soft kc-named-detail">
                          {detail}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pager pages={pages} info={pageInfo} />
            </>
          )
        }
      </Load>
    </Drawer>
  );
}
