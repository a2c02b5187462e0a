import { useContext, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCalm, usePhone } from '../../../app/look/media';
import { useLang } from '../../../app/words/i18n';
import { dayOf } from '../../../components/values/dates';
import { exactYuan, fromFen, shortYuan, toFen } from '../../../components/values/yuan';
import type { CockpitFiguresFragment } from '../../../generated/graphql';
import type { CockpitFigure } from '../../../generated/schema';
import { Chart } from '../charts/Chart';
import { monthOption, yearOption, type Fan, type Look } from '../charts/chartOptions';
import { monthName } from '../figures';
import type { Forecast } from '../forecast/useForecast';
import { useTexts } from '../texts';
import { rowsOf } from './rows';
import { Frozen, RowsLink } from './RowsLink';

type Figures = CockpitFiguresFragment;
type Month = Figures['byMonth'][number];
const SERIES = ['signed', 'registered', 'paid'] as const;
const FIGURE = { signed: 'SIGNED', registered: 'REGISTERED', paid: 'PAID' } as const;

/** The last month of a year that had come at the moment of the figures: 12 for a year gone by. A frozen cockpit stays where it was. */
function lastMonth({ year, updatedAt }: Figures): number {
  const [thisYear, month] = dayOf(updatedAt).split('-').map(Number) as [number, number];
  return year < thisYear ? 12 : month;
}

/** The year as growing lines against the target, and its months as bars. */
export function YearCharts({ figures, forecast }: { figures: Figures; forecast: Forecast | null }) {
  const t = useTexts();
  const lang = useLang();
  const calm = useCalm();
  const phone = usePhone();
  const navigate = useNavigate();
  const frozen = useContext(Frozen);
  const { year, byMonth, target } = figures;
  const last = lastMonth(figures);
  const aimed = Number(target) > 0;
  const look = useMemo<Look>(
    () => ({ lang, calm, phone, months: byMonth.map(({ month }) => monthName(month, lang)) }),
    [lang, calm, phone, byMonth],
  );
  const growing = useMemo(() => {
    const lines = SERIES.map((key) => {
      let sum = 0;
      return {
        name: t(key),
        values: byMonth.map((row) => ((sum += Number(row[key])), row.month <= last ? sum : null)),
      };
    });
    return yearOption(
      look,
      lines,
      aimed ? { value: Number(target), label: t('chart.target', { sum: shortYuan(target, lang) }) } : undefined,
      forecast ? fanOf(forecast, byMonth, t('forecast.line')) : undefined,
    );
  }, [look, byMonth, target, aimed, last, lang, forecast, t]);
  const bars = useMemo(
    () =>
      monthOption(
        look,
        t('signed'),
        byMonth.map(({ signed }) => Number(signed)),
        last - 1,
      ),
    [look, byMonth, last, t],
  );
  const monthRows = (month: number, figure: CockpitFigure): string => rowsOf(year, figure, { month });
  const best = byMonth.reduce<Month | undefined>(
    (most, row) => (Number(row.signed) > Number(most?.signed ?? 0) ? row : most),
    undefined,
  );
  const words = {
    month: monthName(last, lang),
    signed: shortYuan(figures.signed, lang),
    registered: shortYuan(figures.registered, lang),
    paid: shortYuan(figures.paid, lang),
    target: shortYuan(target, lang),
  };
  return (
    <>
      <Chart
        title={t('year.title')}
        summary={t(aimed ? 'year.summary' : 'year.summary.noTarget', words)}
        option={growing}
        table={<MonthTable rows={byMonth} last={last} growing to={monthRows} />}
      />
      <Chart
        title={t('month.title')}
        summary={
          best
            ? t('month.summary', { month: monthName(best.month, lang), sum: shortYuan(best.signed, lang) })
            : t('month.none')
        }
        option={bars}
        onPick={frozen ? undefined : (index) => void navigate(monthRows(index + 1, 'SIGNED'))}
        table={<MonthTable rows={byMonth} last={last} to={monthRows} />}
      />
    </>
  );
}

/** The forecast from what is signed at the end of the last whole month on. */
function fanOf({ months }: Forecast, byMonth: readonly Month[], name: string): Fan {
  const first = months[0]?.month ?? 13;
  const begin = byMonth.filter(({ month }) => month < first).reduce((sum, { signed }) => sum + Number(signed), 0);
  const values = (key: 'p10' | 'p50' | 'p90'): (number | null)[] =>
    byMonth
      .map(({ month }) => (month === first - 1 ? begin : (months.find((row) => row.month === month)?.[key] ?? null)))
      .map((value) => (value === null ? null : Number(value)));
  return { name, low: values('p10'), middle: values('p50'), high: values('p90') };
}

function MonthTable({
  rows,
  last,
  growing,
  to,
}: {
  rows: readonly Month[];
  last: number;
  growing?: boolean;
  to: (month: number, figure: CockpitFigure) => string;
}) {
  const t = useTexts();
  const lang = useLang();
  const sums = { signed: 0n, registered: 0n, paid: 0n };
  const shown = rows
    .filter(({ month }) => month <= last)
    .map((row) => {
      for (const key of SERIES) sums[key] += toFen(row[key]) ?? 0n;
      return {
        month: row.month,
        opens: Number(row.signed) !== 0,
        ...(growing
          ? { signed: fromFen(sums.signed), registered: fromFen(sums.registered), paid: fromFen(sums.paid) }
          : row),
      };
    });
  return (
    <table className="kc-table kc-chart-table">
      <thead>
        <tr>
          <th scope="col">{t('table.month')}</th>
          {SERIES.map((key) => (
            <th scope="col" className="kc-right" key={key}>
              {t(growing ? `cumulative.${key}` : `table.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.month}>
            <th scope="row" className="kc-table-name">
              {row.opens ? (
                <RowsLink to={to(row.month, 'SIGNED')}>{monthName(row.month, lang)}</RowsLink>
              ) : (
                monthName(row.month, lang)
              )}
            </th>
            {SERIES.map((key) => (
              <td key={key} className="kc-right kc-num">
                {!growing && Number(row[key]) ? (
                  <RowsLink to={to(row.month, FIGURE[key])}>{exactYuan(row[key])}</RowsLink>
                ) : (
                  exactYuan(row[key])
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {!growing && (
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            {SERIES.map((key) => (
              <td key={key} className="kc-right kc-num">
                {exactYuan(fromFen(sums[key]))}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
