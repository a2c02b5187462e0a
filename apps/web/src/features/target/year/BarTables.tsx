import { Link } from 'react-router';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { exactYuan, shortYuan } from '../../../components/values/yuan';
import type { CockpitFiguresFragment } from '../../../generated/graphql';
import { useTexts } from '../texts';
import { rowsOf } from './rows';
import { RowsLink } from './RowsLink';

type Figures = CockpitFiguresFragment;

/** Signed, registered and paid by field: a table whose first sum is a bar as well. */
export function FieldTable({ figures: { year, byField } }: { figures: Figures }) {
  const t = useTexts();
  const lang = useLang();
  const most = Math.max(1, ...byField.map(({ signed }) => Number(signed)));
  return (
    <section className="kc-section">
      <h2>{t('field.title')}</h2>
      <table className="kc-table kc-bars">
        <thead>
          <tr>
            <th scope="col">{t('table.field')}</th>
            <th scope="col">{t('signed')}</th>
            <th scope="col" className="kc-right kc-not-phone">
              {t('registered')}
            </th>
            <th scope="col" className="kc-right kc-not-phone">
              {t('paid')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byField.map(({ field, label, signed, registered, paid, count }) => (
            <tr key={field}>
              <th scope="row" className="kc-table-name">
                {Number(signed) || count > 0 ? (
                  <RowsLink to={rowsOf(year, 'SIGNED', { field })}>{label}</RowsLink>
                ) : (
                  label
                )}
                <div className="kc-faint kc-small">{t('field.count', { count })}</div>
              </th>
              <td>
                <Bar share={Number(signed) / most} text={shortYuan(signed, lang)} exact={exactYuan(signed)} />
              </td>
              <td className="kc-right kc-num kc-not-phone" title={exactYuan(registered)}>
                {Number(registered) ? (
                  <RowsLink to={rowsOf(year, 'REGISTERED', { field })}>{shortYuan(registered, lang)}</RowsLink>
                ) : (
                  shortYuan(registered, lang)
                )}
              </td>
              <td className="kc-right kc-num kc-not-phone" title={exactYuan(paid)}>
                {Number(paid) ? (
                  <RowsLink to={rowsOf(year, 'PAID', { field })}>{shortYuan(paid, lang)}</RowsLink>
                ) : (
                  shortYuan(paid, lang)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The matches at each stage now, as bars by number. */
export function FunnelTable({ figures: { year, funnel } }: { figures: Figures }) {
  const t = useTexts();
  const lang = useLang();
  const { may } = useSession();
  const most = Math.max(1, ...funnel.map(({ count }) => count));
  return (
    <section className="kc-section">
      <div className="kc-between kc-funnel-title">
        <h2>{t('funnel.title')}</h2>
        {may('match.board') && <Link to={paths.board}>{t('open.board')}</Link>}
      </div>
      <p className="kc-soft">{t('funnel.text')}</p>
      {funnel.every(({ count }) => count === 0) ? (
        <p className="kc-faint">{t('funnel.none')}</p>
      ) : (
        <table className="kc-table kc-bars">
          <thead>
            <tr>
              <th scope="col">{t('table.stage')}</th>
              <th scope="col">{t('table.count')}</th>
              <th scope="col" className="kc-right">
                {t('table.expected')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funnel.map(({ stage, label, count, expectedSum }) => (
              <tr key={stage}>
                <th scope="row" className="kc-table-name kc-nowrap">
                  {count > 0 ? <RowsLink to={rowsOf(year, 'MATCHES', { stage })}>{label}</RowsLink> : label}
                </th>
                <td>
                  <Bar share={count / most} text={t('funnel.count', { count })} />
                </td>
                <td className="kc-right kc-num" title={exactYuan(expectedSum)}>
                  {Number(expectedSum) ? shortYuan(expectedSum, lang) : <span className="kc-faint">–</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Bar({ share, text, exact }: { share: number; text: string; exact?: string }) {
  return (
    <div className="kc-bar" title={exact}>
      <span className="kc-bar-room">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span className="kc-num">{text}</span>
    </div>
  );
}
