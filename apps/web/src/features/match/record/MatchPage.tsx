import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useLive, useLoad } from '../../../app/data/load';
import { useEnums } from '../../../app/words/enums';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { BandTag } from '../../../components/values/BandTag';
import { StateTag } from '../../../components/values/StateTag';
import { Curation } from '../curation/Curation';
import { NotRelevantNote } from '../curation/NotRelevant';
import '../match.css';
import { MatchViewDocument, type MatchView } from '../matchView';
import { useTexts } from '../texts';
import { BrokerWork } from '../work/BrokerWork';
import { timelineOf } from '../work/FollowUps';
import { Answers } from './Answers';
import { Comparison } from './Comparison';
import { Improvements } from './Improvements';
import { Questions } from './Questions';

const MarkMatchReadDocument = graphql(`
  mutation MarkMatchRead($id: ID!) { markMatchRead(id: $id) { id demandAnswer { state } achievementAnswer { state } } }
`);
const MatchesChangedDocument = graphql(`
  subscription MatchChangedHere { matchesChanged { id version byName } }
`);

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
  const enums = useEnums();
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
            <StateTag tone={match.stageTone} label={match.stageLabel} />
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
          <Improvements match={match} />
          <Questions match={match} />
        </div>
        <aside className="kc-match-side">
          {match.aside && <NotRelevantNote id={match.id} />}
          <Answers match={match} />
          <BrokerWork match={match} reload={reload} />
          <Curation match={match} />
        </aside>
      </div>
      <section className="kc-section kc-match-past">
        <h2>{t('timeline')}</h2>
        <HistoryTimeline {...timelineOf(match, enums)} />
      </section>
    </article>
  );
}

/** Opening the page is reading it, for the side that one is on. */
function useReading(match: MatchView): void {
  const { act } = useAct(MarkMatchReadDocument, { quiet: true });
  const answer =
    match.mySide === 'DEMAND'
      ? match.demandAnswer
      : match.mySide === 'ACHIEVEMENT'
        ? match.achievementAnswer
        : undefined;
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
