import { Drawer } from 'antd';
import { Link } from 'react-router';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Load } from '../../../components/feedback/Load';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { BandTag } from '../../../components/values/BandTag';
import { Curation } from '../curation/Curation';
import { MatchViewDocument, type MatchView } from '../matchView';
import { Answers } from '../record/Answers';
import { useTexts } from '../texts';
import { BrokerWork } from '../work/BrokerWork';
import { timelineOf } from '../work/FollowUps';

/** The match beside the board: what one does with it from day to day. The whole comparison is one click away. */
export function BoardDetail({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTexts();
  return (
    <Drawer
      open={!!id}
      onClose={onClose}
      mask={false}
      size={480}
      rootClassName="kc-board-drawer kc-dense"
      title={t('above')}
      extra={id && <Link to={paths.match(id)}>{t('board.whole')}</Link>}
      destroyOnHidden
    >
      {id && <Detail key={id} id={id} />}
    </Drawer>
  );
}

function Detail({ id }: { id: string }) {
  const part = useLoad(MatchViewDocument, { id }, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} rows={10}>
      {({ match }) => <Inside match={match} reload={part.reload} />}
    </Load>
  );
}

function Inside({ match, reload }: { match: MatchView; reload: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const { explanation } = match;
  return (
    <div className="kc-stack kc-match-beside">
      <div className="kc-stack-sm">
        <h2>{match.demand.title}</h2>
        <p>× {match.achievement.title}</p>
        <p className="kc-row">
          <BandTag band={match.band} />
          <span>{explanation.sentence}</span>
        </p>
        {explanation.gaps.length > 0 && (
          <ul className="kc-match-list kc-soft" aria-label={t('gaps')}>
            {explanation.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        )}
      </div>
      <BrokerWork match={match} reload={reload} />
      <Answers match={match} />
      <Curation match={match} />
      <section className="kc-stack-sm">
        <h2>{t('timeline')}</h2>
        <HistoryTimeline {...timelineOf(match, enums)} />
      </section>
    </div>
  );
}
