import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { FieldTag, ModesText } from '../../../components/values/FieldTag';
import { MarkedText } from '../../../components/values/MarkedText';
import { TrlScale } from '../../../components/values/TrlScale';
import { verdictWords } from '../../../generated/enums';
import type { Verdict } from '../../../generated/schema';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';
import { marksIn } from './marks';
import { SignalShare } from './SignalShare';
import { SumBars } from './SumBars';

type Signal = MatchView['explanation']['signals'][number];

const MARKS: Record<Verdict, string> = { FITS: '✓', MISSES: '✗', UNKNOWN: '?' };
const TONES: Record<Verdict, string> = { FITS: 'good', MISSES: 'bad', UNKNOWN: 'warn' };

/** ✓ ✗ ? with its word for those who do not see it. */
function VerdictMark({ verdict }: { verdict: Verdict }) {
  const enums = useEnums();
  return (
    <span className={`kc-verdict kc-tone-${TONES[verdict]}`}>
      <span aria-hidden>{MARKS[verdict]}</span>
      <span className="kc-sr">{enums.label(verdictWords, verdict)}</span>
    </span>
  );
}

/** Demand left, achievement right, the same rows across. */
export function Comparison({ match }: { match: MatchView }) {
  const t = useTexts();
  const { demand, achievement, explanation } = match;
  const signal = (name: Signal['name']): Signal | undefined => explanation.signals.find((one) => one.name === name);
  const asked = (field: string, text: string): ReactNode => (
    <MarkedText text={text} spans={marksIn(explanation.sharedTerms, 'demandSpans', field, text)} />
  );
  const offered = (field: string, text: string): ReactNode => (
    <MarkedText text={text} spans={marksIn(explanation.sharedTerms, 'achievementSpans', field, text)} />
  );
  return (
    <section aria-label={t('compare')} className="kc-compare">
      <div className="kc-compare-heads">
        <header>
          <span className="kc-small kc-faint">{t('demand')}</span>
          <h2>
            <Link to={paths.demand(demand.id)}>{asked('title', demand.title)}</Link>
          </h2>
          <span className="kc-small kc-soft">{demand.organization?.name ?? demand.organizationHint}</span>
        </header>
        <header>
          <span className="kc-small kc-faint">{t('achievement')}</span>
          <h2>
            <Link to={paths.achievement(achievement.id)}>{offered('title', achievement.title)}</Link>
          </h2>
          <span className="kc-small kc-soft">{achievement.institute?.name}</span>
        </header>
      </div>
      <Row title={t('row.text')} signal={signal('TEXT')} more={[signal('MEANING'), signal('SUBJECT')]}>
        <Sides
          demand={
            <Texts
              texts={[
                ['situation', demand.situation],
                ['wantedResult', demand.wantedResult],
                ['constraints', demand.constraints],
              ]}
              shown={asked}
            />
          }
          achievement={
            <Texts
              texts={[
                ['abstract', achievement.abstract],
                ['problemSolved', achievement.problemSolved],
              ]}
              shown={offered}
            />
          }
        />
      </Row>
      <Row title={t('row.indicators')} signal={signal('INDICATORS')}>
        <Indicators rows={explanation.indicators} />
      </Row>
      <Row title={t('row.trl')} signal={signal('TRL')}>
        <TrlScale needs={demand.requiredTrl} has={achievement.trl} />
      </Row>
      <Row title={t('row.sum')} signal={signal('BUDGET')}>
        <SumBars budget={[demand.budgetMin, demand.budgetMax]} price={[achievement.priceMin, achievement.priceMax]} />
      </Row>
      <Row title={t('row.mode')} signal={signal('MODE')}>
        <Sides demand={<ModesText modes={demand.modes} />} achievement={<ModesText modes={achievement.modes} />} />
      </Row>
      <Row title={t('row.field')} signal={signal('FIELD')}>
        <Sides demand={<FieldTag field={demand.field} />} achievement={<FieldTag field={achievement.field} />} />
      </Row>
      <Row title={t('row.region')} signal={signal('REGION')}>
        <Sides
          demand={<span>{demand.regionName ?? '–'}</span>}
          achievement={<span>{achievement.regionName ?? '–'}</span>}
        />
      </Row>
      {signal('COOPERATION')?.verdict === 'FITS' && <Row title={t('row.cooperation')} signal={signal('COOPERATION')} />}
    </section>
  );
}

/** @param more further signals of the same row, a line each */
function Row({
  title,
  signal,
  more = [],
  children,
}: {
  title: string;
  signal: Signal | undefined;
  more?: (Signal | undefined)[];
  children?: ReactNode;
}) {
  return (
    <div className="kc-compare-row">
      <h3>
        {signal && <VerdictMark verdict={signal.verdict} />}
        {title}
        {signal && <span className="kc-compare-summary kc-small kc-soft">{signal.summary}</span>}
        {signal && <SignalShare signal={signal} />}
      </h3>
      {more.map(
        (each) =>
          each && (
            <p key={each.name} className="kc-compare-more kc-small kc-soft">
              <span>
                <VerdictMark verdict={each.verdict} /> {each.label}：{each.summary}
              </span>
              <SignalShare signal={each} />
            </p>
          ),
      )}
      {children}
    </div>
  );
}

/** One row of both; on a phone, where they stand below each other, each says whose it is. */
function Sides({ demand, achievement }: { demand: ReactNode; achievement: ReactNode }) {
  const t = useTexts();
  return (
    <div className="kc-compare-cells">
      <div>
        <span className="kc-compare-whose">{t('demand')}</span>
        {demand}
      </div>
      <div>
        <span className="kc-compare-whose">{t('achievement')}</span>
        {achievement}
      </div>
    </div>
  );
}

function Texts({
  texts,
  shown,
}: {
  texts: [field: string, text: string | null | undefined][];
  shown: (field: string, text: string) => ReactNode;
}) {
  const filled = texts.filter((pair): pair is [string, string] => !!pair[1]);
  return (
    <div className="kc-stack-sm">
      {filled.length === 0 && <span className="kc-faint">–</span>}
      {filled.map(([field, text]) => (
        <p key={field} className="kc-prose">
          {shown(field, text)}
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
              <span className={row.promised ? 'kc-small kc-faint' : 'kc-faint'}>
                {row.note || (row.promised ? '' : t('notStated'))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
