import { Drawer } from 'antd';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { usePhone } from '../../../app/look/media';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { Pager } from '../../../components/page/Pager';
import { usePages } from '../../../components/page/usePages';
import { exactYuan, shortYuan } from '../../../components/values/yuan';
import type { CockpitRowsQuery } from '../../../generated/graphql';
import { NamedNotice } from '../../named-access/NamedNotice';
import { useTexts } from '../texts';
import { useOpened, type Opened } from './rows';

const RowsDocument = graphql(`
  query CockpitRows($year: Int!, $figure: CockpitFigure!, $slice: CockpitSlice, $first: Int, $after: String) {
    cockpitRows(year: $year, figure: $figure, slice: $slice, first: $first, after: $after) {
      nodes { id code title fieldLabel region amount days on contractId matchId masked }
      totalCount amount medianDays
      pageInfo { endCursor hasNextPage }
    }
  }
`);
const PAGE = 50;

type Row = CockpitRowsQuery['cockpitRows']['nodes'][number];

/** The rows behind the figure that was chosen, beside the cockpit. */
export function RowsDrawer({ year }: { year: number }) {
  const t = useTexts();
  const phone = usePhone();
  const { opened, close } = useOpened();
  return (
    <Drawer
      open={!!opened}
      onClose={close}
      size={phone ? '100%' : 880}
      rootClassName="kc-dense kc-cockpit-rows"
      title={opened && t('rows.title', { year, figure: t(`rows.${opened.figure}`) })}
      destroyOnHidden
    >
      {opened && <Rows key={JSON.stringify(opened)} year={year} opened={opened} />}
    </Drawer>
  );
}

function Rows({ year, opened: { figure, slice } }: { year: number; opened: Opened }) {
  const t = useTexts();
  const lang = useLang();
  const pages = usePages();
  const part = useLoad(
    RowsDocument,
    { year, figure, slice, first: PAGE, after: pages.after },
    { requestPolicy: 'cache-and-network' },
  );
  const withDays = figure === 'STAGE_DAYS' || figure === 'OVERDUE';
  // A stay has no sum.
  const withSums = figure !== 'STAGE_DAYS';
  return (
    <Load of={part} rows={8}>
      {({ cockpitRows: { nodes, totalCount, amount, medianDays, pageInfo } }) =>
        totalCount === 0 ? (
          <Empty title={t('rows.none')} />
        ) : (
          <div className="kc-stack">
            <p className="kc-num">
              <strong>
                {withSums
                  ? t('rows.total', { count: totalCount, sum: shortYuan(amount, lang) })
                  : t('rows.many', { count: totalCount })}
              </strong>{' '}
              {withSums && <span className="kc-soft">{exactYuan(amount)}</span>}
              {medianDays !== null && medianDays !== undefined && (
                <span className="kc-soft"> · {t('rows.median', { days: medianDays })}</span>
              )}
            </p>
            <NamedNotice what={nodes.some(({ masked }) => masked) ? t('rows.masked') : undefined} />
            <div className="kc-table-scroll">
              <table className="kc-table kc-table-stack">
                <thead>
                  <tr>
                    <th scope="col">{t('rows.what')}</th>
                    <th scope="col">{t('table.field')}</th>
                    <th scope="col">{t('rows.region')}</th>
                    <th scope="col">{t('rows.on')}</th>
                    {withDays && (
                      <th scope="col" className="kc-right">
                        {t('rows.days')}
                      </th>
                    )}
                    {withSums && (
                      <th scope="col" className="kc-right">
                        {t('rows.amount')}
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {nodes.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" className="kc-table-name">
                        <Name row={row} />
                      </th>
                      <td data-label={t('table.field')}>{row.fieldLabel ?? '–'}</td>
                      <td data-label={t('rows.region')}>{row.region ?? '–'}</td>
                      <td data-label={t('rows.on')} className="kc-num kc-nowrap">
                        {row.on ?? '–'}
                      </td>
                      {withDays && (
                        <td data-label={t('rows.days')} className="kc-right kc-num">
                          {row.days ?? '–'}
                        </td>
                      )}
                      {withSums && (
                        <td data-label={t('rows.amount')} className="kc-right kc-num kc-nowrap">
                          {exactYuan(row.amount)}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager pages={pages} info={pageInfo} />
          </div>
        )
      }
    </Load>
  );
}

function Name({ row: { code, title, contractId, matchId } }: { row: Row }) {
  const to = contractId ? paths.contract(contractId) : matchId ? paths.match(matchId) : undefined;
  return (
    <>
      {to ? <Link to={to}>{code}</Link> : code}
      {title && <div className="kc-soft kc-small">{title}</div>}
    </>
  );
}
