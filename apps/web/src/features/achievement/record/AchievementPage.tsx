import { Link, useParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { Fact, Text } from '../../../components/records/RecordParts';
import { RecordSlot, type ShownRecord } from '../../../components/records/RecordSlot';
import { dayOf } from '../../../components/values/dates';
import { DateText } from '../../../components/values/DateText';
import { FieldTag, ModesText } from '../../../components/values/FieldTag';
import { IndicatorTable } from '../../../components/values/IndicatorTable';
import { MoneyRange } from '../../../components/values/Money';
import { StateTag } from '../../../components/values/StateTag';
import { TrlScale } from '../../../components/values/TrlScale';
import { ipKindWords, ipStateWords } from '../../../generated/enums';
import type { AchievementPageQuery } from '../../../generated/graphql';
import { AchievementActions } from './AchievementActions';
import { useTexts } from './texts';

const AchievementDocument = graphql(`
  query AchievementPage($id: ID!) {
    achievement(id: $id) {
      id code version kind state stateLabel stateTone availableSteps { action needsReason }
      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName validUntil keywords mine editable insider publishedAt
      indicators { name kind operator value unit scale evidence }
      ip { kind number owner state }
      institute { id name }
    }
  }
`);
const AchievementInsideDocument = graphql(`
  query AchievementInside($id: ID!) {
    achievement(id: $id) {
      id
      completeness { score hints }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);

type Achievement = AchievementPageQuery['achievement'];

export default function AchievementPage() {
  const { id = '' } = useParams();
  return <AchievementById key={id} id={id} />;
}

function AchievementById({ id }: { id: string }) {
  const part = useLoad(AchievementDocument, { id });
  return (
    <Load of={part} rows={10} page>
      {({ achievement }) => <AchievementView achievement={achievement} />}
    </Load>
  );
}

function AchievementView({ achievement }: { achievement: Achievement }) {
  const t = useTexts();
  const { insider, editable } = achievement;
  const isPaper = achievement.kind === 'PAPER';
  const shown: ShownRecord = {
    kind: 'achievement',
    id: achievement.id,
    insider,
    editable,
    answerable: !achievement.mine && !isPaper,
  };
  return (
    <article>
      <PageTitle
        title={achievement.title}
        above={
          <>
            {t(isPaper ? 'paper' : 'kind')} <span className="kc-num">{achievement.code}</span>
          </>
        }
        below={
          <>
            <FieldTag field={achievement.field} />
            {insider && <StateTag tone={achievement.stateTone} label={achievement.stateLabel} />}
            {achievement.institute && <span>{achievement.institute.name}</span>}
            {achievement.publishedAt && <span>{t('published', { date: dayOf(achievement.publishedAt) })}</span>}
          </>
        }
      />
      <div className="kc-record">
        <div className="kc-record-main">
          <Text title={t('problem')} text={achievement.problemSolved} />
          <Text title={t('abstract')} text={achievement.abstract} />
          {(!isPaper || achievement.indicators.length > 0) && (
            <section>
              <h2>{t('indicators')}</h2>
              <IndicatorTable rows={achievement.indicators} side="achievement" />
            </section>
          )}
          <Text title={t('trlEvidence')} text={achievement.trlEvidence} />
          {!isPaper && <IpRights rights={achievement.ip} />}
          <Text title={t('team')} text={achievement.team} />
          {achievement.keywords.length > 0 && (
            <section>
              <h2>{t('keywords')}</h2>
              <p className="kc-row">
                {achievement.keywords.map((word) => (
                  <Link key={word} className="kc-tag" to={`${paths.search}?q=${encodeURIComponent(word)}`}>
                    {word}
                  </Link>
                ))}
              </p>
            </section>
          )}
          {insider && <Inside id={achievement.id} />}
          <RecordSlot record={shown} place="main" />
        </div>
        <Side achievement={achievement} shown={shown} />
      </div>
    </article>
  );
}

function Side({ achievement, shown }: { achievement: Achievement; shown: ShownRecord }) {
  const t = useTexts();
  const isPaper = achievement.kind === 'PAPER';
  return (
    <aside className="kc-record-side" aria-label={t('facts')}>
      <dl className="kc-card kc-fact-list">
        {!isPaper && (
          <Fact name={t('price')} strong>
            <MoneyRange min={achievement.priceMin} max={achievement.priceMax} />
          </Fact>
        )}
        <Fact name={t('trl')} wide>
          <TrlScale has={achievement.trl} />
        </Fact>
        <Fact name={t('modes')}>
          <ModesText modes={achievement.modes} />
        </Fact>
        <Fact name={t('institute')}>{achievement.institute?.name ?? '–'}</Fact>
        <Fact name={t('region')}>{achievement.regionName ?? '–'}</Fact>
        {achievement.validUntil && (
          <Fact name={t('validUntil')}>
            <DateText value={achievement.validUntil} as="date" />
          </Fact>
        )}
      </dl>
      {shown.editable && (
        <Link to={paths.editAchievement(achievement.id)} className="kc-button-link">
          {t('edit')}
        </Link>
      )}
      {achievement.availableSteps.length > 0 && (
        <div className="kc-row">
          <AchievementActions achievement={achievement} />
        </div>
      )}
      <RecordSlot record={shown} place="side" />
    </aside>
  );
}

function IpRights({ rights }: { rights: Achievement['ip'] }) {
  const t = useTexts();
  const enums = useEnums();
  return (
    <section>
      <h2>{t('ip')}</h2>
      {rights.length === 0 ? (
        <p className="kc-faint">{t('ip.none')}</p>
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table">
            <thead>
              <tr>
                <th scope="col">{t('ip.kind')}</th>
                <th scope="col">{t('ip.state')}</th>
                <th scope="col">{t('ip.number')}</th>
                <th scope="col">{t('ip.owner')}</th>
              </tr>
            </thead>
            <tbody>
              {rights.map((right, index) => (
                <tr key={index}>
                  <td className="kc-nowrap">{enums.label(ipKindWords, right.kind)}</td>
                  <td className="kc-nowrap">{enums.label(ipStateWords, right.state)}</td>
                  <td className="kc-num">{right.number || '–'}</td>
                  <td>{right.owner || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Inside({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(AchievementInsideDocument, { id });
  return (
    <Load of={part}>
      {({ achievement: { completeness, history } }) => (
        <>
          {completeness.hints.length > 0 && (
            <section className="kc-section">
              <h2>{t('completeness')}</h2>
              <ul className="kc-hints">
                {completeness.hints.map((hint) => (
                  <li key={hint}>{hint}</li>
                ))}
              </ul>
            </section>
          )}
          <section className="kc-section">
            <h2>{t('history')}</h2>
            <HistoryTimeline rows={history} />
          </section>
        </>
      )}
    </Load>
  );
}
