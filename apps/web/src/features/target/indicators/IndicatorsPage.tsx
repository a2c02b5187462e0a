import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useEnums, valueNamed, valuesOf } from '../../../app/words/enums';
import { useLang } from '../../../app/words/i18n';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { StateTag } from '../../../components/values/StateTag';
import { indicatorStatusWords } from '../../../generated/enums';
import type { PlanIndicatorsQuery } from '../../../generated/graphql';
import { IndicatorDrawer } from './IndicatorDrawer';
import './indicators.css';
import { SeriesLine } from './SeriesLine';
import { useTexts } from './texts';
import { TONES, isYearly, valueText } from './words';

const IndicatorsDocument = graphql(`
  query PlanIndicators {
    indicators {
      code name unit target targetKind computed status
      latest { year on value }
      series { year on value kind approximate cumulative }
    }
  }
`);

type Row = PlanIndicatorsQuery['indicators'][number];

/** The plan's indicators side by side; each opens its series, records and form beside the grid, under an address of its own. */
export default function IndicatorsPage() {
  const t = useTexts();
  const enums = useEnums();
  const [search, setSearch] = useSearchParams();
  const part = useLoad(IndicatorsDocument, {}, { requestPolicy: 'cache-and-network' });
  const status = valueNamed(indicatorStatusWords, search.get('status'));
  const change = (key: string, value: string | undefined): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <PageTitle
        title={t('title')}
        below={part.data && <span>{t('lead', { count: part.data.indicators.length })}</span>}
      />
      <Load of={part} rows={12}>
        {({ indicators }) => (
          <div className="kc-stack">
            <div className="kc-table-scroll">
              <Segmented<string>
                aria-label={t('filter')}
                value={status ?? ''}
                options={[
                  { value: '', label: t('all', { count: indicators.length }) },
                  ...valuesOf(indicatorStatusWords)
                    .map((each) => ({
                      each,
                      count: indicators.filter((row) => row.status === each).length,
                    }))
                    .flatMap(({ each, count }) =>
                      count ? [{ value: each, label: `${enums.label(indicatorStatusWords, each)} ${count}` }] : [],
                    ),
                ]}
                onChange={(value) => change('status', value)}
              />
            </div>
            <ul className="kc-plain-list kc-indicator-grid">
              {indicators
                .filter((row) => !status || row.status === status)
                .map((row) => (
                  <Cell
                    key={row.code}
                    row={row}
                    to={`?${new URLSearchParams({ ...(status ? { status } : {}), code: row.code }).toString()}`}
                  />
                ))}
            </ul>
          </div>
        )}
      </Load>
      <IndicatorDrawer code={search.get('code') ?? undefined} onClose={() => change('code', undefined)} />
    </>
  );
}

function Cell({ row, to }: { row: Row; to: string }) {
  const t = useTexts();
  const enums = useEnums();
  const lang = useLang();
  const { name, unit, latest, series, target, targetKind } = row;
  const aim = t(`target.${targetKind}`, { value: valueText(target ?? 0, unit, lang) });
  return (
    <li className="kc-indicator-cell">
      <Link to={to}>
        <h2>{name}</h2>
        <span className="kc-between">
          <StateTag tone={TONES[row.status]} label={enums.label(indicatorStatusWords, row.status)} />
          {row.computed && <span className="kc-faint kc-small">{t('computed')}</span>}
        </span>
        {latest ? (
          <span>
            <span className="kc-indicator-figure">{valueText(latest.value, unit, lang)}</span>
            <span className="kc-faint kc-small">
              {t('latest', { year: latest.year })}
              {latest.on && ` · ${t('asOf', { day: latest.on })}`}
            </span>
          </span>
        ) : (
          <span className="kc-faint">{t('latest.none')}</span>
        )}
        <span>
          <SeriesLine points={series} target={target} unit={unit} label={`${name}. ${aim}`} yearly={isYearly(row)} />
        </span>
        <span className="kc-small">{aim}</span>
        <Baselines series={series} unit={unit} />
      </Link>
    </li>
  );
}

function Baselines({ series, unit }: Pick<Row, 'series' | 'unit'>) {
  const t = useTexts();
  const lang = useLang();
  const last = series.filter(({ kind }) => kind === 'BASELINE').at(-1);
  if (!last) return <span className="kc-faint kc-small">{t('baseline.none')}</span>;
  const value = `${last.approximate ? t('about') : ''}${valueText(last.value, unit, lang)}${last.cumulative ? t('cumulative') : ''}`;
  return <span className="kc-soft kc-small">{t('baseline', { text: t('point', { year: last.year, value }) })}</span>;
}
