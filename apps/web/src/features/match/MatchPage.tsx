import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useAct } from '../../app/act';
import { graphql } from '../../app/graphql';
import { useLive, useLoad } from '../../app/load';
import { BandTag } from '../../components/BandTag';
import { HistoryTimeline } from '../../components/HistoryTimeline';
import { Load } from '../../components/Load';
import { PageTitle } from '../../components/PageTitle';
import { StateTag } from '../../components/StateTag';
import type { MatchViewQuery } from '../../generated/graphql';
import { Answers } from './Answers';
import { Comparison } from './Comparison';
import { followUpEntries } from './FollowUps';
import './match.css';
import { Questions } from './Questions';
import { useTexts } from './texts';
import { Work } from './Work';

const MatchViewDocument = graphql(`
  query MatchView($id: ID!) {
    match(id: $id) {
      id code version stage stageLabel availableStages band origin mySide myAnswerPending contractId
      nextAction nextActionDue late daysInStage expectedSum identityRevealed canRevealIdentity
      broker { id name }
      demandAnswer { state reason note at }
      achievementAnswer { state reason note at }
      counterpartContact { organizationName personName email phone }
      explanation {
        sentence gaps questions
        signals { name label verdict summary strength }
        sharedTerms { term demandSpans { field start end } achievementSpans { field start end } }
        indicators { name asked promised verdict note }
      }
      demand {
        id code title situation wantedResult constraints budgetMin budgetMax requiredTrl modes field regionName masked organizationHint
        organization { id name }
      }
      achievement { id code title abstract problemSolved trl priceMin priceMax modes field regionName institute { id name } }
      followUps { id kind happenedAt attendees outcome authorName }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);
const MarkMatchReadDocument = graphql(`
  mutation MarkMatchRead($id: ID!) { markMatchRead(id: $id) { id demandAnswer { state } achievementAnswer { state } } }
`);
const MatchesChangedDocument = graphql(`
  subscription MatchChangedHere { matchesChanged { id version byName } }
`);

export type MatchView = MatchViewQuery['match'];

export default function MatchPage() {
  const { id = '' } = useParams();
  return <MatchById key={id} id={id} />;
}

/** Both sides across the same rows, why they fit and what does not, and what one can do about it. */
function MatchById({ id }: { id: string }) {
  const part = useLoad(MatchViewDocument, { id }, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} rows={12} page>
      {({ match }) => <View match={match} reload={part.reload} />}
    </Load>
  );
}

function View({ match, reload }: { match: MatchView; reload: () => void }) {
  const t = useTexts();
  useReading(match);
  const news = useNews(match);
  return (
    <article>
      <PageTitle
        title={`${match.demand.title} × ${match.achievement.title}`}
        above={
          <>
            {t('above')} <span className="kc-num">{match.code}</span>
          </>
        }
        below={
          <>
            <BandTag band={match.band} />
            <StateTag state={match.stage} label={match.stageLabel} />
            <span>{match.explanation.sentence}</span>
          </>
        }
      />
      <div role="status">
        {news && (
          <p className="kc-note kc-between">
            {t('changed')}
            <button type="button" className="kc-link-button" onClick={reload}>
              {t('changed.show')}
            </button>
          </p>
        )}
      </div>
      <div className="kc-match">
        <div className="kc-match-main">
          <Comparison match={match} />
          <Questions match={match} />
        </div>
        <aside className="kc-match-side">
          <Answers match={match} />
          <Work match={match} reload={reload} />
        </aside>
      </div>
      <section className="kc-section kc-match-past">
        <h2>{t('timeline')}</h2>
        <HistoryTimeline rows={match.history.filter(({ action }) => action !== 'FOLLOW_UP')} extra={followUpEntries(match.followUps, t)} />
      </section>
    </article>
  );
}

/** Opening the page is reading it, for the side that one is on. */
function useReading(match: MatchView): void {
  const { act } = useAct(MarkMatchReadDocument, { quiet: true });
  const answer = match.mySide === 'DEMAND' ? match.demandAnswer : match.mySide === 'ACHIEVEMENT' ? match.achievementAnswer : undefined;
  const unread = answer?.state === 'UNREAD';
  useEffect(() => {
    if (unread) void act({ id: match.id });
  }, [unread, match.id, act]);
}

/** True when somebody else changed the match since it was loaded. */
function useNews({ id, version }: MatchView): boolean {
  const [seen, setSeen] = useState(version);
  useLive(MatchesChangedDocument, {}, ({ matchesChanged }) => {
    if (matchesChanged.id === id) setSeen(matchesChanged.version);
  });
  return seen > version;
}
