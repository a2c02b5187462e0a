import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useLang } from '../../../app/words/i18n';
import { Load } from '../../../components/feedback/Load';
import { exactYuan, shortYuan } from '../../../components/values/yuan';
import type { CockpitBreakdownQuery } from '../../../generated/graphql';
import { percent } from '../figures';
import { useTexts } from '../texts';
import { rowsOf } from './rows';
import { RowsLink } from './RowsLink';

const BreakdownDocument = graphql(`
  query CockpitBreakdown($year: Int!) {
    cockpitBreakdown(year: $year) { ...BreakdownParts }
  }
  fragment BreakdownParts on CockpitBreakdown {
    year humingShare
    byKind { ...Part } byInstitute { ...Part } bySize { ...Part } huming { ...Part }
    stageDays { ...Part } declined { ...Part } overdue { ...Part } brokers { ...Part } brokersLate { ...Part }
  }
  fragment Part on CockpitPart { key label amount count medianDays }
`);

type Breakdown = CockpitBreakdownQuery['cockpitBreakdown'];
type Part = Breakdown['byKind'][number];
type Shown = 'sum' | 'count' | 'days';
/** What is counted, which each language counts with a word of its own. */
type Counted = 'field.count' | 'funnel.count' | 'overdue.count' | 'declined.count';

/** What the year's figures are made of; every part opens its rows. A new `asOf` says that a figure moved. */
export function Breakdowns({ year, asOf }: { year: number; asOf: string }) {
  const part = useLoad(BreakdownDocument, { year }, { requestPolicy: 'cache-and-network' });
  const shown = useRef(asOf);
  const reload = useEffectEvent(part.reload);
  useEffect(() => {
    if (shown.current === asOf) return;
    shown.current = asOf;
    reload();
  }, [asOf]);
  return (
    <Load of={part} rows={8}>
      {({ cockpitBreakdown }) => <BreakdownTables all={cockpitBreakdown} />}
    </Load>
  );
}

/** What a year's figures are made of, as tables. */
export function BreakdownTables({ all }: { all: Breakdown }) {
  const t = useTexts();
  const lang = useLang();
  const { year, huming } = all;
  const late = new Map(all.brokersLate.map((part) => [part.key, part.count]));
  return (
    <>
      <PartTable
        title={t('kind.title')}
        parts={all.byKind}
        counted="field.count"
        to={({ key }) => rowsOf(year, 'SIGNED', { kind: key })}
      />
      <PartTable
        title={t('institute.title')}
        parts={all.byInstitute}
        counted="field.count"
        to={({ key }) => rowsOf(year, 'SIGNED', { institute: key })}
      />
      <PartTable
        title={t('size.title')}
        parts={all.bySize}
        counted="field.count"
        to={({ key }) => rowsOf(year, 'SIGNED', { size: key })}
      />
      <section className="kc-section">
        <h2>{t('huming.title')}</h2>
        <p className="kc-num">
          <RowsLink to={rowsOf(year, 'SIGNED', { huming: 'YES' })} title={exactYuan(huming.amount)}>
            {t('huming.text', { sum: shortYuan(huming.amount, lang), count: huming.count })}
          </RowsLink>{' '}
          <span className="kc-soft">{t('huming.share', { share: percent(all.humingShare) })}</span>
        </p>
      </section>
      <PartTable
        title={t('overdue.title')}
        parts={all.overdue}
        counted="overdue.count"
        to={({ key }) => rowsOf(year, 'OVERDUE', { band: key })}
      />
      <PartTable
        title={t('days.title')}
        text={t('days.text')}
        parts={all.stageDays}
        counted="funnel.count"
        shown="days"
        to={({ key }) => rowsOf(year, 'STAGE_DAYS', { stage: key })}
      />
      <PartTable
        title={t('declined.title')}
        parts={all.declined}
        counted="declined.count"
        shown="count"
        to={({ key }) => rowsOf(year, 'DECLINED', { reason: key })}
      />
      <PartTable
        title={t('brokers.title')}
        text={t('brokers.text')}
        parts={all.brokers}
        counted="funnel.count"
        shown="count"
        to={({ key }) => rowsOf(year, 'MATCHES', { broker: key, standing: 'OPEN' })}
        more={({ key }) =>
          late.has(key) ? (
            <RowsLink className="kc-tone-warn" to={rowsOf(year, 'MATCHES', { broker: key, late: 'YES' })}>
              {t('brokers.late', { count: late.get(key) ?? 0 })}
            </RowsLink>
          ) : null
        }
      />
    </>
  );
}

interface Props {
  title: string;
  text?: string;
  parts: readonly Part[];
  counted: Counted;
  shown?: Shown;
  to: (part: Part) => string;
  more?: (part: Part) => ReactNode;
}

function PartTable({ title, text, parts, counted, shown = 'sum', to, more }: Props) {
  const t = useTexts();
  const lang = useLang();
  const value = ({ amount, count, medianDays }: Part): number =>
    shown === 'sum' ? Number(amount) : shown === 'count' ? count : (medianDays ?? 0);
  const most = Math.max(1, ...parts.map(value));
  const said = ({ amount, count, medianDays }: Part): string => {
    if (shown === 'sum') return shortYuan(amount, lang);
    if (shown === 'count') return t(counted, { count });
    return medianDays ? t('days.count', { days: medianDays }) : t('days.none');
  };
  return (
    <section className="kc-section">
      <h2>{title}</h2>
      {text && <p className="kc-soft">{text}</p>}
      {parts.length === 0 ? (
        <p className="kc-faint">{t('part.none')}</p>
      ) : (
        <table className="kc-table kc-bars kc-bars-two" aria-label={title}>
          <tbody>
            {parts.map((part) => (
              <tr key={part.key}>
                <th scope="row" className="kc-table-name">
                  <RowsLink to={to(part)}>{part.label}</RowsLink>
                  {shown !== 'count' && <div className="kc-faint kc-small">{t(counted, { count: part.count })}</div>}
                  {more && <div className="kc-small">{more(part)}</div>}
                </th>
                <td>
                  <div className="kc-bar" title={shown === 'sum' ? exactYuan(part.amount) : undefined}>
                    <span className="kc-bar-room">
                      <i style={{ width: `${Math.max(0, value(part) / most) * 100}%` }} />
                    </span>
                    <span className="kc-num">{said(part)}</span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
