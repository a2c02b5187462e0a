import { Segmented } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLiveLost } from '../../../app/data/live';
import { useLive, useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { timeOf } from '../../../components/values/dates';
import { fromFen, shortYuan, toFen } from '../../../components/values/yuan';
import type { CockpitFiguresFragment } from '../../../generated/graphql';
import { LedgerLine } from '../../ledger/LedgerLine';
import '../cockpit.css';
import { ForecastCard } from '../forecast/ForecastCard';
import { isOutdated, useForecast } from '../forecast/useForecast';
import { FreezeButton } from '../snapshot/FreezeButton';
import { useTexts } from '../texts';
import { FieldTable, FunnelTable } from '../year/BarTables';
import { Breakdowns } from '../year/Breakdown';
import { RowsDrawer } from '../year/RowsDrawer';
import { YearCharts } from '../year/YearCharts';
import { YearHead } from '../year/YearHead';

const CockpitDocument = graphql(`
  query Cockpit($year: Int) {
    cockpit(year: $year) { ...CockpitFigures }
  }
`);
const CockpitMovedDocument = graphql(`
  subscription CockpitMoved($year: Int!) {
    cockpitMoved(year: $year) { ...CockpitFigures }
  }
`);

type Figures = CockpitFiguresFragment;

/** Where the year stands against its target; it moves while one watches. */
export default function CockpitPage() {
  const [search] = useSearchParams();
  const asked = Number(search.get('year')) || undefined;
  const part = useLoad(CockpitDocument, { year: asked });
  // A year that there is none of leads to the running one.
  if (asked && part.failure?.code === 'BAD_INPUT') return <Navigate to={paths.cockpit} replace />;
  return (
    <Load of={part} rows={12} page>
      {({ cockpit }) => <Watched key={cockpit.year} loaded={cockpit} />}
    </Load>
  );
}

/** The newest of what was loaded and what arrived since. */
function Watched({ loaded }: { loaded: Figures }) {
  const [arrived, setArrived] = useState<Figures>();
  const [change, setChange] = useState('');
  const shown = arrived && arrived.updatedAt > loaded.updatedAt ? arrived : loaded;
  const describe = useChange();
  useLive(CockpitMovedDocument, { year: loaded.year }, ({ cockpitMoved }) => {
    const said = describe(shown, cockpitMoved);
    if (said) setChange(said);
    setArrived(cockpitMoved);
  });
  return <View figures={shown} change={change} />;
}

/** What moved between two states, in words; empty when nothing that one sees did. */
function useChange(): (before: Figures, after: Figures) => string {
  const t = useTexts();
  const lang = useLang();
  return (before, after) => {
    const parts = (['signed', 'registered', 'paid'] as const).flatMap((key) => {
      const by = (toFen(after[key]) ?? 0n) - (toFen(before[key]) ?? 0n);
      if (by === 0n) return [];
      const sum = shortYuan(fromFen(by < 0n ? -by : by), lang);
      return [t(`moved.${key}`, { change: t(by > 0n ? 'change.more' : 'change.less', { sum }) })];
    });
    if (JSON.stringify(before.funnel) !== JSON.stringify(after.funnel)) parts.push(t('moved.funnel'));
    return parts.length
      ? t('moved', { time: timeOf(after.updatedAt), what: parts.join(lang === 'zh' ? '，' : ', ') })
      : '';
  };
}

function View({ figures, change }: { figures: Figures; change: string }) {
  const t = useTexts();
  const lost = useLiveLost();
  const drawn = useForecast(figures.year, figures.updatedAt);
  const forecast = drawn && !isOutdated(drawn, figures.signed) ? drawn : null;
  const [, setSearch] = useSearchParams();
  return (
    <>
      <PageTitle
        title={t('title')}
        below={
          <>
            <span className={`kc-live${lost ? ' is-lost' : ''}`}>{t(lost ? 'live.lost' : 'live')}</span>
            <span className="kc-num kc-faint">{t('updatedAt', { time: timeOf(figures.updatedAt) })}</span>
            <LedgerLine />
            <span role="status" className="kc-moved">
              {change}
            </span>
          </>
        }
        actions={
          <>
            <FreezeButton year={figures.year} />
            {figures.years.length > 1 && (
              <Segmented<number>
                aria-label={t('year')}
                value={figures.year}
                options={figures.years.map((value) => ({ value, label: t('year.of', { year: value }) }))}
                onChange={(year) => setSearch({ year: String(year) }, { replace: true })}
              />
            )}
          </>
        }
      />
      <div className="kc-cockpit">
        <YearHead figures={figures} />
        <YearCharts figures={figures} forecast={forecast} />
        {forecast && <ForecastCard forecast={forecast} />}
        {drawn && !forecast && <p className="kc-soft kc-cockpit-whole">{t('forecast.outdated')}</p>}
        <FieldTable figures={figures} />
        <FunnelTable figures={figures} />
        <Breakdowns year={figures.year} asOf={figures.updatedAt} />
      </div>
      <RowsDrawer year={figures.year} />
    </>
  );
}
