import { Segmented } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { momentOf, today } from '../../components/values/dates';
import { Money } from '../../components/values/Money';
import type { ReportsQuery } from '../../generated/graphql';
import { DownloadButton } from './DownloadButton';
import './report.css';
import { useTexts } from './texts';

const ReportsDocument = graphql(`
  query Reports($year: Int) {
    cockpit(year: $year) { year years updatedAt byMonth { month signed registered paid } }
    ledgerYears { year entries digest closed }
    ledgerCheck { at ok entries }
  }
`);

type Figures = ReportsQuery['cockpit'];

/** 工作报告: each month that has come, the year, and the ledger that they are added up from. */
export default function ReportsPage() {
  const [search] = useSearchParams();
  const asked = Number(search.get('year')) || undefined;
  const part = useLoad(ReportsDocument, { year: asked }, { requestPolicy: 'cache-and-network' });
  if (asked && part.failure?.code === 'BAD_INPUT') return <Navigate to={paths.reports} replace />;
  return (
    <Load of={part} rows={12} page>
      {(data) => <Shown data={data} />}
    </Load>
  );
}

function Shown({ data: { cockpit, ledgerYears, ledgerCheck } }: { data: ReportsQuery }) {
  const t = useTexts();
  const [, setSearch] = useSearchParams();
  const { year, years } = cockpit;
  const running = year === Number(today().slice(0, 4));
  return (
    <>
      <PageTitle
        title={t('title')}
        below={<span className="kc-num">{t('asOf', { at: momentOf(cockpit.updatedAt) })}</span>}
        actions={
          years.length > 1 && (
            <Segmented<number>
              aria-label={t('year')}
              value={year}
              options={years.map((value) => ({ value, label: t('year.of', { year: value }) }))}
              onChange={(chosen) => setSearch({ year: String(chosen) }, { replace: true })}
            />
          )
        }
      />
      <div className="kc-stack-lg">
        <p className="kc-soft">{t('text')}</p>
        <section className="kc-section">
          <div className="kc-report-yearly">
            <div className="kc-report-words">
              <h2>{t('yearly', { year })}</h2>
              <p className="kc-soft">{t('yearly.text')}</p>
              {running && <p className="kc-tone-info kc-small">{t('yearly.running')}</p>}
            </div>
            <DownloadButton
              primary
              href={`/reports/yearly/${year}.pdf`}
              name={`${t('yearly', { year })}.pdf`}
              label={t('download.year', { year })}
            />
          </div>
        </section>
        <Months figures={cockpit} />
        <Anchor year={year} head={ledgerYears.find((each) => each.year === year)} check={ledgerCheck} />
      </div>
    </>
  );
}

function Months({ figures: { year, byMonth } }: { figures: Figures }) {
  const t = useTexts();
  const now = today().slice(0, 7);
  const monthOf = (month: number): string => `${year}-${String(month).padStart(2, '0')}`;
  // The newest first: it is the one that is wanted.
  const come = byMonth.filter(({ month }) => monthOf(month) <= now).reverse();
  return (
    <section className="kc-section">
      <h2>{t('monthly')}</h2>
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col" className="kc-right">
              {t('signed')}
            </th>
            <th scope="col" className="kc-right">
              {t('registered')}
            </th>
            <th scope="col" className="kc-right">
              {t('paid')}
            </th>
            <th scope="col" className="kc-right">
              {t('file')}
            </th>
          </tr>
        </thead>
        <tbody>
          {come.map(({ month, ...sums }) => (
            <tr key={month}>
              <th scope="row" className="kc-table-name">
                {t('month.of', { year, month })}{' '}
                {monthOf(month) === now && <span className="kc-state kc-state-info">{t('month.running')}</span>}
              </th>
              {(['signed', 'registered', 'paid'] as const).map((key) => (
                <td key={key} data-label={t(key)} className="kc-right">
                  <Money value={sums[key]} />
                </td>
              ))}
              <td className="kc-right">
                <DownloadButton
                  href={`/reports/monthly/${monthOf(month)}.pdf`}
                  name={`${t('file.month', { year, month })}.pdf`}
                  label={t('download.month', { year, month })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="kc-faint kc-small">{t('note')}</p>
    </section>
  );
}

function Anchor({
  year,
  head,
  check,
}: {
  year: number;
  head: ReportsQuery['ledgerYears'][number] | undefined;
  check: ReportsQuery['ledgerCheck'];
}) {
  const t = useTexts();
  return (
    <section className="kc-section">
      <h2>{t('anchor')}</h2>
      <div className="kc-stack">
        <p className="kc-soft">{t('anchor.text')}</p>
        {head ? (
          <dl className="kc-facts">
            <dt>{t('anchor.entries')}</dt>
            <dd className="kc-num">{head.entries}</dd>
            <dt>{t('anchor.digest')}</dt>
            <dd className="kc-report-digest">{head.digest}</dd>
            <dt>{t('anchor.state')}</dt>
            <dd>{t(head.closed ? 'anchor.closed' : 'anchor.open')}</dd>
            <dt>{t('check')}</dt>
            <dd className={check && !check.ok ? 'kc-tone-bad' : undefined}>
              {check
                ? t(check.ok ? 'check.ok' : 'check.lies', { at: momentOf(check.at), entries: check.entries })
                : t('check.none')}
            </dd>
          </dl>
        ) : (
          <p className="kc-soft">{t('anchor.none', { year })}</p>
        )}
      </div>
    </section>
  );
}
