import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { timeOf } from '../../../components/values/dates';
import { exactYuan, shortYuan } from '../../../components/values/yuan';
import { monthName, percent } from '../figures';
import { useTexts } from '../texts';
import type { Forecast } from './useForecast';

const CLOSERS = 8;
/** What is signed this year with less than this chance closes no gap. */
const HARDLY = 0.01;

/** Where the year is seen to end: one sentence, what it rests on, and the open matches that would bring it nearer to the target. */
export function ForecastCard({ forecast }: { forecast: Forecast }) {
  const t = useTexts();
  const lang = useLang();
  const likely = forecast.closers.filter(({ probability }) => probability >= HARDLY);
  const closers = likely.slice(0, CLOSERS);
  const others = forecast.closers.length - likely.length;
  return (
    <section className="kc-section kc-cockpit-whole kc-chart">
      <h2>{t('forecast.title')}</h2>
      <p>
        <strong>{forecast.sentence}</strong>
      </p>
      <p className="kc-soft">
        {Number(forecast.gap) ? t('forecast.gap', { sum: shortYuan(forecast.gap, lang) }) : t('forecast.noGap')}{' '}
        {t('forecast.largest', { share: percent(forecast.largestContractShare) })}{' '}
        <span className="kc-faint">{t('forecast.asOf', { time: timeOf(forecast.asOf) })}</span>
      </p>
      <div className="kc-forecast-parts">
        <div>
          <h3>{t('forecast.basis')}</h3>
          <ul className="kc-hints kc-soft">
            {forecast.basis.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('forecast.closers')}</h3>
          {closers.length ? (
            <ol className="kc-hints">
              {closers.map(({ match, probability, expected }) => (
                <li key={match.id}>
                  <Link to={paths.match(match.id)}>{match.demand.title}</Link>{' '}
                  <span className="kc-soft kc-small" title={exactYuan(expected)}>
                    {t('forecast.closer', { share: percent(probability), sum: shortYuan(expected, lang) })}
                  </span>
                </li>
              ))}
            </ol>
          ) : (
            !others && <p className="kc-faint">{t('forecast.closers.none')}</p>
          )}
          {others > 0 && (
            <p className="kc-faint kc-small">
              {t(closers.length ? 'forecast.closers.others' : 'forecast.closers.unlikely', { count: others })}
            </p>
          )}
        </div>
      </div>
      <details>
        <summary>{t('table.show')}</summary>
        <div className="kc-table-scroll">
          <table className="kc-table kc-chart-table">
            <thead>
              <tr>
                <th scope="col">{t('table.month')}</th>
                {(['p10', 'p50', 'p90'] as const).map((key) => (
                  <th scope="col" className="kc-right" key={key}>
                    {t(`forecast.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {forecast.months.map((row) => (
                <tr key={row.month}>
                  <th scope="row" className="kc-table-name">
                    {monthName(row.month, lang)}
                  </th>
                  {(['p10', 'p50', 'p90'] as const).map((key) => (
                    <td key={key} className="kc-right kc-num">
                      {exactYuan(row[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
