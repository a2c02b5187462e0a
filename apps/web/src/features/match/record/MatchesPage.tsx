import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { Pager } from '../../../components/page/Pager';
import { usePages } from '../../../components/page/usePages';
import { BandTag } from '../../../components/values/BandTag';
import { StateTag } from '../../../components/values/StateTag';
import { answerStateWords } from '../../../generated/enums';
import type { MyMatchesQuery } from '../../../generated/graphql';
import { NotRelevantButton, NotRelevantNote } from '../curation/NotRelevant';
import { useCurationTexts } from '../curation/texts';
import '../match.css';
import { useTexts } from '../texts';
import { AnswerButtons } from './Answers';

const MyMatchesDocument = graphql(`
  query MyMatches($filter: MatchFilter, $first: Int, $after: String) {
    matches(filter: $filter, first: $first, after: $after) {
      nodes {
        id stage stageLabel stageTone band mySide myAnswerPending canSetAside aside pinned
        explanation { sentence gaps }
        demandAnswer { state } achievementAnswer { state }
        demand { id title organizationHint organization { id name } }
        achievement { id title institute { id name } }
      }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Row = MyMatchesQuery['matches']['nodes'][number];

/** What was found for one's demands or achievements; those that wait for an answer can be answered here. */
export default function MatchesPage() {
  const t = useTexts();
  const curation = useCurationTexts();
  const [search, setSearch] = useSearchParams();
  const pages = usePages();
  const show = search.get('show') ?? 'pending';
  const all = show !== 'pending';
  const filter = show === 'aside' ? { aside: true } : all ? {} : { pendingMyAnswer: true };
  const part = useLoad(
    MyMatchesDocument,
    { filter, first: 20, after: pages.after },
    { requestPolicy: 'cache-and-network' },
  );
  return (
    <>
      <PageTitle title={t('list.title')} />
      <div className="kc-stack">
        <div>
          <Segmented
            value={show}
            options={[
              { value: 'pending', label: t('list.pending') },
              { value: 'all', label: t('list.all') },
              { value: 'aside', label: curation('aside.list') },
            ]}
            onChange={(next) => {
              pages.reset();
              setSearch(next === 'pending' ? {} : { show: next }, { replace: true });
            }}
          />
        </div>
        <Load of={part} rows={6}>
          {({ matches }) =>
            matches.nodes.length === 0 ? (
              <Empty
                title={t(all ? 'list.empty' : 'list.nothing')}
                text={t(all ? 'list.empty.text' : 'list.nothing.text')}
                action={!all && <Link to={`${paths.matches}?show=all`}>{t('list.nothing.all')}</Link>}
              />
            ) : (
              <>
                <ul className="kc-plain-list kc-divided">
                  {matches.nodes.map((match) => (
                    <MatchRow key={match.id} match={match} />
                  ))}
                </ul>
                <Pager pages={pages} info={matches.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

function MatchRow({ match }: { match: Row }) {
  const enums = useEnums();
  const [mine, other, who] =
    match.mySide === 'ACHIEVEMENT'
      ? [match.achievement.title, match.demand.title, match.demand.organization?.name ?? match.demand.organizationHint]
      : [match.demand.title, match.achievement.title, match.achievement.institute?.name];
  return (
    <li className="kc-match-row">
      <div>
        <p className="kc-small kc-faint">{mine}</p>
        <h3>
          <Link to={paths.match(match.id)}>{other}</Link>
        </h3>
        <p className="kc-row kc-small kc-soft">
          <BandTag band={match.band} />
          <StateTag tone={match.stageTone} label={match.stageLabel} />
          <span>{who}</span>
        </p>
        <p>{match.explanation.sentence}</p>
      </div>
      {match.aside ? (
        <NotRelevantNote id={match.id} />
      ) : match.myAnswerPending ? (
        <span className="kc-row">
          <AnswerButtons id={match.id} />
          {match.canSetAside && <NotRelevantButton id={match.id} />}
        </span>
      ) : (
        <span className="kc-small kc-faint">
          {match.mySide &&
            enums.label(
              answerStateWords,
              (match.mySide === 'DEMAND' ? match.demandAnswer : match.achievementAnswer).state,
            )}
        </span>
      )}
    </li>
  );
}
