import { Link, useParams } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { useSession } from '../../app/data/session';
import { DateText } from '../../components/values/DateText';
import { dayOf } from '../../components/values/dates';
import { FieldTag, ModesText } from '../../components/values/FieldTag';
import { HistoryTimeline } from '../../components/records/HistoryTimeline';
import { IndicatorTable } from '../../components/values/IndicatorTable';
import { Load } from '../../components/feedback/Load';
import { MoneyRange } from '../../components/values/Money';
import { PageTitle } from '../../components/page/PageTitle';
import { AchievementActions } from '../../components/records/AchievementActions';
import { StateTag } from '../../components/values/StateTag';
import { TrlScale } from '../../components/values/TrlScale';
import type { AchievementPageQuery } from '../../generated/graphql';
import { Fact, Text } from './Parts';
import './portal.css';
import { Propose } from './Propose';
import { AchievementMatches } from './RecordMatches';
import { useTexts } from './texts';

const AchievementDocument = graphql(`
  query AchievementPage($id: ID!) {
    achievement(id: $id) {
      id code version kind state stateLabel availableActions
      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName validUntil keywords mine publishedAt
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
const EDITABLE: readonly Achievement['state'][] = ['DRAFT', 'RETURNED', 'UPDATE_DUE'];

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
  const { hasRole, viewer } = useSession();
  const insider = achievement.mine || hasRole('BROKER', 'INSTITUTE_OFFICE');
  const isPaper = achievement.kind === 'PAPER';
  return (
    <article>
      <PageTitle
        title={achievement.title}
        above={
          <>
            {t(isPaper ? 'achievement.paper' : 'achievement.kind')} <span className="kc-num">{achievement.code}</span>
          </>
        }
        below={
          <>
            <FieldTag field={achievement.field} />
            {insider && <StateTag state={achievement.state} label={achievement.stateLabel} />}
            {achievement.institute && <span>{achievement.institute.name}</span>}
            {achievement.publishedAt && <span>{t('demand.published', { date: dayOf(achievement.publishedAt) })}</span>}
          </>
        }
      />
      <div className="kc-record">
        <div className="kc-record-main">
          <Text title={t('achievement.problem')} text={achievement.problemSolved} />
          <Text title={t('achievement.abstract')} text={achievement.abstract} />
          {(!isPaper || achievement.indicators.length > 0) && (
            <section>
              <h2>{t('achievement.indicators')}</h2>
              <IndicatorTable rows={achievement.indicators} side="achievement" />
            </section>
          )}
          <Text title={t('achievement.trlEvidence')} text={achievement.trlEvidence} />
          {!isPaper && <IpRights rights={achievement.ip} />}
          <Text title={t('achievement.team')} text={achievement.team} />
          {achievement.keywords.length > 0 && (
            <section>
              <h2>{t('achievement.keywords')}</h2>
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
          {viewer && <AchievementMatches id={achievement.id} />}
        </div>
        <Side achievement={achievement} />
      </div>
    </article>
  );
}

function Side({ achievement }: { achievement: Achievement }) {
  const t = useTexts();
  const isPaper = achievement.kind === 'PAPER';
  return (
    <aside className="kc-record-side" aria-label={t('demand.facts')}>
      <dl className="kc-card kc-fact-list">
        {!isPaper && (
          <Fact name={t('achievement.price')} strong>
            <MoneyRange min={achievement.priceMin} max={achievement.priceMax} />
          </Fact>
        )}
        <Fact name={t('achievement.trl')} wide>
          <TrlScale has={achievement.trl} />
        </Fact>
        <Fact name={t('demand.modes')}>
          <ModesText modes={achievement.modes} />
        </Fact>
        <Fact name={t('achievement.institute')}>{achievement.institute?.name ?? '–'}</Fact>
        <Fact name={t('demand.region')}>{achievement.regionName ?? '–'}</Fact>
        {achievement.validUntil && (
          <Fact name={t('achievement.validUntil')}>
            <DateText value={achievement.validUntil} as="date" />
          </Fact>
        )}
      </dl>
      {achievement.mine && EDITABLE.includes(achievement.state) && (
        <Link to={paths.editAchievement(achievement.id)} className="kc-button-link">
          {t('demand.edit')}
        </Link>
      )}
      {achievement.availableActions.length > 0 && (
        <div className="kc-row">
          <AchievementActions achievement={achievement} />
        </div>
      )}
      {!achievement.mine && !isPaper && <Propose to="achievement" id={achievement.id} />}
    </aside>
  );
}

function IpRights({ rights }: { rights: Achievement['ip'] }) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('achievement.ip')}</h2>
      {rights.length === 0 ? (
        <p className="kc-faint">{t('achievement.ip.none')}</p>
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table">
            <thead>
              <tr>
                <th scope="col">{t('achievement.ip.kind')}</th>
                <th scope="col">{t('achievement.ip.state')}</th>
                <th scope="col">{t('achievement.ip.number')}</th>
                <th scope="col">{t('achievement.ip.owner')}</th>
              </tr>
            </thead>
            <tbody>
              {rights.map((right, index) => (
                <tr key={index}>
                  <td className="kc-nowrap">{t(right.kind)}</td>
                  <td className="kc-nowrap">{t(right.state)}</td>
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
              <h2>{t('demand.completeness')}</h2>
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
