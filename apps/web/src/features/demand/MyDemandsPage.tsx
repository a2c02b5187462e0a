import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../app/graphql';
import { useLoad } from '../../app/load';
import { paths } from '../../app/paths';
import { useSession } from '../../app/session';
import { DateText } from '../../components/DateText';
import { Empty } from '../../components/Empty';
import { Load } from '../../components/Load';
import { MoneyRange } from '../../components/Money';
import { PageTitle } from '../../components/PageTitle';
import { Pager } from '../../components/Pager';
import { usePages } from '../../components/pages';
import { DemandActions } from '../../components/records/DemandActions';
import { StateTag } from '../../components/StateTag';
import type { MyDemandsQuery } from '../../generated/graphql';
import type { DemandState } from '../../generated/schema';
import './demand.css';
import { useTexts } from './texts';

const MyDemandsDocument = graphql(`
  query MyDemands($filter: DemandFilter, $first: Int, $after: String) {
    demands(filter: $filter, first: $first, after: $after) {
      nodes {
        id code version title state stateLabel secrecy updatedAt budgetMin budgetMax deadline availableActions
        matches(first: 5) { id }
        history { actionLabel note at toState }
      }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Row = MyDemandsQuery['demands']['nodes'][number];

const GROUPS: Readonly<Record<'all' | 'open' | 'mine' | 'past', readonly DemandState[] | undefined>> = {
  all: undefined,
  mine: ['DRAFT', 'RETURNED'],
  open: ['SUBMITTED', 'PUBLISHED', 'NEGOTIATING', 'PAUSED'],
  past: ['CONTRACTED', 'SOLVED', 'EXPIRED', 'WITHDRAWN'],
};
type Group = keyof typeof GROUPS;

/** One's own demands, each with its state and the next step. */
export default function MyDemandsPage() {
  const t = useTexts();
  const { hasRole } = useSession();
  const [group, setGroup] = useState<Group>('all');
  const pages = usePages();
  const part = useLoad(MyDemandsDocument, { filter: { mine: true, states: GROUPS[group] ? [...GROUPS[group]] : undefined }, first: 20, after: pages.after });
  const create = (
    <Link className="kc-button-link" to={paths.newDemand}>
      {t('mine.new')}
    </Link>
  );
  return (
    <>
      <PageTitle title={t(hasRole('BROKER') ? 'mine.desk' : 'mine.title')} actions={create} />
      <div className="kc-stack">
        <div>
          <Segmented<Group>
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
              group === 'all' ? <Empty title={t('mine.empty')} text={t('mine.empty.text')} action={create} /> : <Empty title={t('mine.none')} />
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

function MyDemand({ demand }: { demand: Row }) {
  const t = useTexts();
  const editable = demand.state === 'DRAFT' || demand.state === 'RETURNED';
  const returned = demand.state === 'RETURNED' ? demand.history.findLast(({ toState }) => toState === 'RETURNED')?.note : undefined;
  return (
    <li className="kc-mine-row kc-between">
      <div>
        <h3>
          <Link to={editable ? paths.editDemand(demand.id) : paths.demand(demand.id)}>{demand.title || t('mine.untitled')}</Link>
        </h3>
        <p className="kc-row kc-small kc-faint">
          <StateTag state={demand.state} label={demand.stateLabel} />
          <span className="kc-num">{demand.code}</span>
          {demand.budgetMax && <MoneyRange min={demand.budgetMin} max={demand.budgetMax} />}
          {demand.secrecy !== 'PUBLIC' && <span>{t(`secrecy.${demand.secrecy}`)}</span>}
          <span>
            {t('mine.updated')} <DateText value={demand.updatedAt} />
          </span>
          {demand.matches.length > 0 && <Link to={paths.demand(demand.id)}>{t('mine.matches', { count: demand.matches.length })}</Link>}
        </p>
        {returned && <p className="kc-small kc-tone-warn">{t('mine.returned', { note: returned })}</p>}
      </div>
      <div className="kc-row">
        {editable && (
          <Link to={paths.editDemand(demand.id)} className="kc-button-link">
            {t('mine.edit')}
          </Link>
        )}
        <DemandActions demand={demand} only={['RENEW', 'RESUME', 'MARK_SOLVED', 'REOPEN', 'PAUSE']} size="small" />
      </div>
    </li>
  );
}
