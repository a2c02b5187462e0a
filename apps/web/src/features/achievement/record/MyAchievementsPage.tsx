import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { Pager } from '../../../components/page/Pager';
import { usePages } from '../../../components/page/usePages';
import { DateText } from '../../../components/values/DateText';
import { StateTag } from '../../../components/values/StateTag';
import type { MyAchievementsQuery } from '../../../generated/graphql';
import type { AchievementPhase } from '../../../generated/schema';
import '../achievement.css';
import { useTexts } from '../texts';
import { AchievementActions } from './AchievementActions';

const MyAchievementsDocument = graphql(`
  query MyAchievements($filter: AchievementFilter, $first: Int, $after: String) {
    achievements(filter: $filter, first: $first, after: $after) {
      nodes {
        id code version title state stateLabel stateTone editable trl updatedAt mine availableSteps { action needsReason }
        matches(first: 6) { id }
        history { note toState }
      }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Row = MyAchievementsQuery['achievements']['nodes'][number];

/** The phases as they stand in the bar. */
const GROUPS = {
  all: undefined,
  review: 'IN_REVIEW',
  mine: 'PREPARING',
  open: 'OPEN',
  past: 'OVER',
} as const satisfies Record<string, AchievementPhase | undefined>;
type Group = keyof typeof GROUPS;

/** Matches are counted up to here. */
const MANY = 5;
/** States of which one should know what comes next. */
const SAID = ['DRAFT', 'INSTITUTE_REVIEW', 'CENTRE_REVIEW', 'UPDATE_DUE', 'FROZEN'] as const;

/** One's own achievements; for the institute's office those of the institute, with what waits for its approval. */
export default function MyAchievementsPage() {
  const t = useTexts();
  const { hasRole } = useSession();
  const office = hasRole('INSTITUTE_OFFICE');
  const [group, setGroup] = useState<Group>(office ? 'review' : 'all');
  const pages = usePages();
  const part = useLoad(MyAchievementsDocument, {
    filter: { mine: true, phase: GROUPS[group] },
    first: 20,
    after: pages.after,
  });
  const create = (
    <Link className="kc-button-link" to={paths.newAchievement}>
      {t('mine.new')}
    </Link>
  );
  return (
    <>
      <PageTitle title={t(office ? 'mine.office' : 'mine.title')} actions={create} />
      <div className="kc-stack">
        <div className="kc-table-scroll">
          <Segmented<Group>
            aria-label={t('mine.filter')}
            value={group}
            onChange={(next) => {
              pages.reset();
              setGroup(next);
            }}
            options={(Object.keys(GROUPS) as Group[]).map((value) => ({ value, label: t(`mine.group.${value}`) }))}
          />
        </div>
        <Load of={part} rows={6}>
          {({ achievements }) =>
            achievements.nodes.length === 0 ? (
              group === 'all' ? (
                <Empty title={t('mine.empty')} text={t('mine.empty.text')} action={create} />
              ) : (
                <Empty title={t('mine.none')} />
              )
            ) : (
              <>
                <ul className="kc-plain-list kc-divided">
                  {achievements.nodes.map((achievement) => (
                    <MyAchievement key={achievement.id} achievement={achievement} />
                  ))}
                </ul>
                <Pager pages={pages} info={achievements.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

function MyAchievement({ achievement }: { achievement: Row }) {
  const t = useTexts();
  const { editable, availableSteps } = achievement;
  const returned =
    achievement.state === 'RETURNED'
      ? achievement.history.findLast(({ toState }) => toState === 'RETURNED')?.note
      : undefined;
  const found = achievement.matches.length;
  const next = SAID.find(
    (state) => state === achievement.state && !availableSteps.some(({ action }) => action === 'APPROVE'),
  );
  return (
    <li className="kc-achievement-row kc-between">
      <div>
        <h3>
          <Link to={editable ? paths.editAchievement(achievement.id) : paths.achievement(achievement.id)}>
            {achievement.title || t('mine.untitled')}
          </Link>
        </h3>
        <p className="kc-row kc-small kc-faint">
          <StateTag tone={achievement.stateTone} label={achievement.stateLabel} />
          <span className="kc-num">{achievement.code}</span>
          {achievement.trl && <span>{t('mine.trl', { level: achievement.trl })}</span>}
          <span>
            {t('mine.updated')} <DateText value={achievement.updatedAt} />
          </span>
        </p>
        {returned ? (
          <p className="kc-small kc-tone-warn">{t('mine.returned', { note: returned })}</p>
        ) : (
          next && <p className="kc-small kc-soft">{t(`mine.next.${next}`)}</p>
        )}
      </div>
      <div className="kc-row">
        {editable && (
          <Link to={paths.editAchievement(achievement.id)} className="kc-achievement-open">
            {t('mine.edit')}
          </Link>
        )}
        {found > 0 && (
          <Link
            to={found === 1 ? paths.match(achievement.matches[0]!.id) : paths.achievement(achievement.id)}
            className="kc-achievement-open"
          >
            {found > MANY ? t('mine.matches.many', { count: MANY }) : t('mine.matches', { count: found })}
          </Link>
        )}
        <AchievementActions achievement={achievement} only={['APPROVE', 'RETURN', 'RENEW', 'REOPEN']} size="small" />
      </div>
    </li>
  );
}
