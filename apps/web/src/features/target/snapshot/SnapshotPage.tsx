import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { momentOf } from '../../../components/values/dates';
import { exactYuan, fromFen, shortYuan, toFen } from '../../../components/values/yuan';
import type { CockpitFiguresFragment, CockpitSnapshotQuery } from '../../../generated/graphql';
import '../cockpit.css';
import { FieldTable, FunnelTable } from '../year/BarTables';
import { BreakdownTables } from '../year/Breakdown';
import { Frozen } from '../year/RowsLink';
import { YearCharts } from '../year/YearCharts';
import { YearHead } from '../year/YearHead';
import './snapshot.css';
import { useTexts } from './texts';

const SnapshotDocument = graphql(`
  query CockpitSnapshot($id: ID!) {
    cockpitSnapshot(id: $id) { id year title takenAt takenByName ledgerEntries ledgerDigest figures { ...CockpitFigures } now { signed registered paid contractCount funnel { stage count } } }
  }
`);
const SnapshotBreakdownDocument = graphql(`
  query CockpitSnapshotBreakdown($id: ID!) {
    cockpitSnapshot(id: $id) { id breakdown { ...BreakdownParts } }
  }
`);

type Figures = CockpitFiguresFragment;

/** A frozen cockpit: its figures as they were, beside those of now. */
export default function SnapshotPage() {
  const t = useTexts();
  const { id = '' } = useParams();
  const part = useLoad(SnapshotDocument, { id });
  return (
    <Load of={part} rows={12} page>
      {({ cockpitSnapshot: { year, title, takenAt, takenByName, ledgerEntries, ledgerDigest, figures, now } }) => (
        <div className="kc-snapshot">
          <PageTitle
            title={title}
            above={
              <>
                <Link to={paths.cockpit}>{t('back')}</Link> · <Link to={paths.snapshots}>{t('list')}</Link>
              </>
            }
            below={
              <>
                <span>{t('year', { year })}</span>
                <span className="kc-soft">{t('taken', { name: takenByName, time: momentOf(takenAt) })}</span>
              </>
            }
            actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
          />
          <div className="kc-cockpit">
            <Frozen value>
              <YearHead figures={figures} />
              <YearCharts figures={figures} forecast={null} />
              <FieldTable figures={figures} />
              <FunnelTable figures={figures} />
              <FrozenBreakdown id={id} />
            </Frozen>
            <Comparison then={figures} now={now} />
          </div>
          {ledgerDigest && (
            <p className="kc-faint kc-small kc-break">
              {t('anchor', { entries: ledgerEntries ?? 0, digest: ledgerDigest })}
            </p>
          )}
        </div>
      )}
    </Load>
  );
}

/** What the figures were made of, for snapshots that keep it. */
function FrozenBreakdown({ id }: { id: string }) {
  const part = useLoad(SnapshotBreakdownDocument, { id });
  return (
    <Load of={part} rows={8}>
      {({ cockpitSnapshot: { breakdown } }) => breakdown && <BreakdownTables all={breakdown} />}
    </Load>
  );
}

interface Row {
  name: string;
  then: string;
  now: string;
  /** A sum in yuan, or a count. */
  sum: boolean;
}

/** What moved since, figure by figure. */
function Comparison({ then, now }: { then: Figures; now: CockpitSnapshotQuery['cockpitSnapshot']['now'] }) {
  const t = useTexts();
  const lang = useLang();
  const stages = then.funnel.map(({ stage, label, count }): Row => ({
    name: label,
    then: String(count),
    now: String(now.funnel.find((step) => step.stage === stage)?.count ?? 0),
    sum: false,
  }));
  const rows: Row[] = [
    ...(['signed', 'registered', 'paid'] as const).map((key): Row => ({
      name: t(key),
      then: then[key],
      now: now[key],
      sum: true,
    })),
    { name: t('count'), then: String(then.contractCount), now: String(now.contractCount), sum: false },
    ...stages,
  ];
  const shown = ({ sum }: Row, value: string): string => (sum ? shortYuan(value, lang) : value);
  return (
    <section className="kc-section kc-cockpit-whole" aria-labelledby="snapshot-compare">
      <h2 id="snapshot-compare">{t('compare')}</h2>
      <div className="kc-table-scroll">
        <table className="kc-table">
          <thead>
            <tr>
              <th scope="col">{t('figure')}</th>
              <th scope="col" className="kc-num">
                {t('then')}
              </th>
              <th scope="col" className="kc-num">
                {t('now')}
              </th>
              <th scope="col" className="kc-num">
                {t('change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td className="kc-num" title={row.sum ? exactYuan(row.then) : undefined}>
                  {shown(row, row.then)}
                </td>
                <td className="kc-num" title={row.sum ? exactYuan(row.now) : undefined}>
                  {shown(row, row.now)}
                </td>
                <td className="kc-num">{changeOf(row, lang) ?? <span className="kc-faint">{t('same')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function changeOf({ then, now, sum }: Row, lang: 'zh' | 'en'): string | undefined {
  const by = (toFen(now) ?? 0n) - (toFen(then) ?? 0n);
  if (by === 0n) return undefined;
  const size = by < 0n ? -by : by;
  return `${by > 0n ? '+' : '−'}${sum ? shortYuan(fromFen(size), lang) : String(size / 100n)}`;
}
