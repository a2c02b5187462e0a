import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { Pager } from '../../../components/page/Pager';
import { usePages } from '../../../components/page/usePages';
import { DateText } from '../../../components/values/DateText';
import { MoneyRange } from '../../../components/values/Money';
import { StateTag } from '../../../components/values/StateTag';
import { secrecyWords } from '../../../generated/enums';
import type { MyDemandsQuery } from '../../../generated/graphql';
import type { DemandAction, DemandPhase } from '../../../generated/schema';
import '../demand.css';
import { useTexts } from '../texts';
import { DemandActions } from './DemandActions';

const MyDemandsDocument = graphql(`
  query MyDemands($filter: DemandFilter, $first: Int, $after: String) {
    demands(filter: $filter, first: $first, after: $after) {
      nodes {
        id code version title state stateLabel stateTone editable secrecy updatedAt budgetMin budgetMax deadline availableSteps { action needsReason }
        matches(first: 6) { id }
        history { note toState }
      }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Row = MyDemandsQuery['demands']['nodes'][number];

/** The phases as they stand in the bar. */
const GROUPS = {
  all: undefined,
  mine: 'PREPARING',
  open: 'OPEN',
  past: 'OVER',
} as const satisfies Record<string, DemandPhase | undefined>;
type Group = keyof typeof GROUPS;

/** Matches are counted up to here. */
const MANY = 5;

/** One's own demands, each with its state and the next step. */
export default function MyDemandsPage() {
  const t = useTexts();
  const { hasRole } = useSession();
  const [group, setGroup] = useState<Group>('all');
  const pages = usePages();
  const part = useLoad(MyDemandsDocument, {
    filter: { mine: true, phase: GROUPS[group] },
    first: 20,
    after: pages.after,
  });
  const create = (
    <Link className="kc-button-link" to={paths.newDemand}>
      {t('mine.new')}
    </Link>
  );
  return (
    <>
      <PageTitle title={t(hasRole('BROKER') ? 'mine.desk' : 'mine.title')} actions={create} />
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
          {({ demands }) =>
            demands.nodes.length === 0 ? (
              group === 'all' ? (
                <Empty title={t('mine.empty')} text={t('mine.empty.text')} action={create} />
              ) : (
                <Empty title={t('mine.none')} />
              )
            ) : (
              <>
                <ul className="kc-plain-list kc-divided">
                  {demands.nodes.map((demand) => (
                    <MyDemand key={demand.id} demand={demand} />
                  ))}
                </ul>
                <Pager pages={pages} info={demands.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

/** What happens next, or what it waits for, in one sentence. */
function nextOf(t: ReturnType<typeof useTexts>, { state, matches }: Row): string | undefined {
  switch (state) {
    case 'DRAFT':
    case 'SUBMITTED':
    case 'PAUSED':
    case 'EXPIRED':
    case 'CONTRACTED':
      return t(`mine.next.${state}`);
    case 'PUBLISHED':
      return t(matches.length > 0 ? 'mine.next.found' : 'mine.next.PUBLISHED');
    case 'RETURNED':
    case 'NEGOTIATING':
    case 'SOLVED':
    case 'WITHDRAWN':
      return undefined;
  }
}

function MyDemand({ demand }: { demand: Row }) {
  const t = useTexts();
  const enums = useEnums();
  const { editable } = demand;
  const returned =
    demand.state === 'RETURNED' ? demand.history.findLast(({ toState }) => toState === 'RETURNED')?.note : undefined;
  const found = demand.matches.length;
  const next = nextOf(t, demand);
  const actions: DemandAction[] = demand.state === 'PUBLISHED' ? [] : ['RENEW', 'RESUME', 'MARK_SOLVED', 'REOPEN'];
  return (
    <li className="kc-mine-row kc-between">
      <div>
        <h3>
          <Link to={editable ? paths.editDemand(demand.id) : paths.demand(demand.id)}>
            {demand.title || t('mine.untitled')}
          </Link>
        </h3>
        <p className="kc-row kc-small kc-faint">
          <StateTag tone={demand.stateTone} label={demand.stateLabel} />
          <span className="kc-num">{demand.code}</span>
          {demand.budgetMax && <MoneyRange min={demand.budgetMin} max={demand.budgetMax} />}
          {demand.secrecy !== 'PUBLIC' && <span>{enums.label(secrecyWords, demand.secrecy)}</span>}
          <span>
            {t('mine.updated')} <DateText value={demand.updatedAt} />
          </span>
        </p>
        {returned ? (
          <p className="kc-small kc-tone-warn">{t('mine.returned', { note: returned })}</p>
        ) : (
          next && <p className="kc-small kc-soft">{next}</p>
        )}
      </div>
      <div className="kc-row">
        {editable && (
          <Link to={paths.editDemand(demand.id)} className="kc-mine-open">
            {t('mine.edit')}
          </Link>
        )}
        {found > 0 && (
          <Link
            to={found === 1 ? paths.match(demand.matches[0]!.id) : paths.demand(demand.id)}
            className="kc-mine-open"
          >
            {found > MANY ? t('mine.matches.many', { count: MANY }) : t('mine.matches', { count: found })}
          </Link>
        )}
        <DemandActions demand={demand} only={actions} size="small" />
      </div>
    </li>
  );
}
