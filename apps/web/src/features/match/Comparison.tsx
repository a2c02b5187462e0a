import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { FieldTag, ModesText } from '../../components/FieldTag';
import { MarkedText, type TextSpan } from '../../components/MarkedText';
import { TrlScale } from '../../components/TrlScale';
import type { Verdict } from '../../generated/schema';
import type { MatchView } from './MatchPage';
import { SumBars } from './SumBars';
import { useTexts } from './texts';

type Signal = MatchView['explanation']['signals'][number];

const MARKS: Record<Verdict, string> = { FITS: '✓', MISSES: '✗', UNKNOWN: '?' };
const TONES: Record<Verdict, string> = { FITS: 'good', MISSES: 'bad', UNKNOWN: 'warn' };

/** ✓ ✗ ? with its word for those who do not see it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const t = useTexts();
  return (
    <span className={`kc-verdict kc-tone-${TONES[verdict]}`}>
      <span aria-hidden>{MARKS[verdict]}</span>
      <span className="kc-sr">{t(`verdict.${verdict}`)}</span>
    </span>
  );
}

/** Demand left, achievement right, the same rows across. */
export function Comparison({ match }: { match: MatchView }) {
  const t = useTexts();
  const { demand, achievement, explanation } = match;
  const signal = (name: Signal['name']): Signal | undefined => explanation.signals.find((one) => one.name === name);
  const demandSpans = (field: string) => explanation.sharedTerms.flatMap((term) => term.demandSpans.filter((span) => span.field === field));
  const achievementSpans = (field: string) => explanation.sharedTerms.flatMap((term) => term.achievementSpans.filter((span) => span.field === field));
  return (
    <section aria-label={t('compare')} className="kc-compare">
      <div className="kc-compare-heads">
        <header>
          <span className="kc-small kc-faint">{t('demand')}</span>
          <h2>
            <Link to={paths.demand(demand.id)}>
              <MarkedText text={demand.title} spans={demandSpans('title')} />
            </Link>
          </h2>
          <span className="kc-small kc-soft">{demand.organization?.name ?? demand.organizationHint}</span>
        </header>
        <header>
          <span className="kc-small kc-faint">{t('achievement')}</span>
          <h2>
            <Link to={paths.achievement(achievement.id)}>
              <MarkedText text={achievement.title} spans={achievementSpans('title')} />
            </Link>
          </h2>
          <span className="kc-small kc-soft">{achievement.institute?.name}</span>
        </header>
      </div>
      <Row title={t('row.text')} signal={signal('TEXT')}>
        <Texts texts={[['situation', demand.situation], ['wantedResult', demand.wantedResult], ['constraints', demand.constraints]]} spansOf={demandSpans} />
        <Texts texts={[['abstract', achievement.abstract], ['problemSolved', achievement.problemSolved]]} spansOf={achievementSpans} />
      </Row>
      <Row title={t('row.indicators')} signal={signal('INDICATORS')} whole>
        <Indicators rows={explanation.indicators} />
      </Row>
      <Row title={t('row.trl')} signal={signal('TRL')} whole>
        <TrlScale needs={demand.requiredTrl} has={achievement.trl} />
      </Row>
      <Row title={t('row.sum')} signal={signal('BUDGET')} whole>
        <SumBars budget={[demand.budgetMin, demand.budgetMax]} price={[achievement.priceMin, achievement.priceMax]} />
      </Row>
      <Row title={t('row.mode')} signal={signal('MODE')}>
        <ModesText modes={demand.modes} />
        <ModesText modes={achievement.modes} />
      </Row>
      <Row title={t('row.field')} signal={signal('FIELD')}>
        <FieldTag field={demand.field} />
        <FieldTag field={achievement.field} />
      </Row>
      <Row title={t('row.region')} signal={signal('REGION')}>
        <span>{demand.regionName ?? '–'}</span>
        <span>{achievement.regionName ?? '–'}</span>
      </Row>
    </section>
  );
}

function Row({ title, signal, whole, children }: { title: string; signal: Signal | undefined; whole?: boolean; children: ReactNode }) {
  return (
    <div className="kc-compare-row">
      <h3>
        {signal && <VerdictMark verdict={signal.verdict} />}
        {title}
        {signal && <span className="kc-compare-summary kc-small kc-soft">{signal.summary}</span>}
      </h3>
      <div className={whole ? undefined : 'kc-compare-cells'}>{children}</div>
    </div>
  );
}

function Texts({ texts, spansOf }: { texts: [field: string, text: string | null | undefined][]; spansOf: (field: string) => TextSpan[] }) {
  const filled = texts.filter((pair): pair is [string, string] => !!pair[1]);
  return (
    <div className="kc-stack-sm">
      {filled.length === 0 && <span className="kc-faint">–</span>}
      {filled.map(([field, text]) => (
        <p key={field} className="kc-prose">
          <MarkedText text={text} spans={spansOf(field)} />
        </p>
      ))}
    </div>
  );
}

function Indicators({ rows }: { rows: MatchView['explanation']['indicators'] }) {
  const t = useTexts();
  if (rows.length === 0) return <p className="kc-faint">{t('indicator.none')}</p>;
  return (
    <table className="kc-table kc-table-stack">
      <thead>
        <tr>
          <th scope="col">{t('row.indicators')}</th>
          <th scope="col">{t('asked')}</th>
          <th scope="col">{t('promised')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className="kc-table-name">
              <VerdictMark verdict={row.verdict} /> {row.name}
            </th>
            <td data-label={t('asked')} className="kc-num">
              {row.asked}
            </td>
            <td data-label={t('promised')}>
              {row.promised && <span className="kc-num">{row.promised} </span>}
              <span className={row.promised ? 'kc-small kc-faint' : 'kc-faint'}>{row.note || (row.promised ? '' : t('notStated'))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
