import { Link, useParams } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { useSession } from '../../app/data/session';
import { DateText } from '../../components/values/DateText';
import { dayOf, daysUntil } from '../../components/values/dates';
import { FieldTag, ModesText } from '../../components/values/FieldTag';
import { IndicatorTable } from '../../components/values/IndicatorTable';
import { Load } from '../../components/feedback/Load';
import { MoneyRange } from '../../components/values/Money';
import { PageTitle } from '../../components/page/PageTitle';
import { DemandActions } from '../../components/records/DemandActions';
import { StateTag } from '../../components/values/StateTag';
import { TrlScale } from '../../components/values/TrlScale';
import type { DemandPageQuery } from '../../generated/graphql';
import { DemandFindings } from '../match/unserved/DemandFindings';
import { DemandInside } from './DemandInside';
import { Fact, Text } from './Parts';
import './portal.css';
import { Propose } from './Propose';
import { DemandMatches } from './RecordMatches';
import { useTexts } from './texts';

const DemandDocument = graphql(`
  query DemandPage($id: ID!) {
    demand(id: $id) {
      id code version state stateLabel availableActions
      title situation wantedResult constraints
      indicators { name kind operator value unit scale }
      budgetMin budgetMax deadline requiredTrl modes field secrecy regionName
      masked hiddenFields organizationHint onBehalf mine publishedAt
      organization { id name }
    }
  }
`);

type Demand = DemandPageQuery['demand'];
const EDITABLE: readonly Demand['state'][] = ['DRAFT', 'RETURNED'];

export default function DemandPage() {
  const { id = '' } = useParams();
  return <DemandById key={id} id={id} />;
}

function DemandById({ id }: { id: string }) {
  const part = useLoad(DemandDocument, { id });
  return (
    <Load of={part} rows={10} page>
      {({ demand }) => <DemandView demand={demand} />}
    </Load>
  );
}

function DemandView({ demand }: { demand: Demand }) {
  const t = useTexts();
  const { hasRole, viewer } = useSession();
  const insider = demand.mine || hasRole('BROKER');
  return (
    <article>
      <PageTitle
        title={demand.title}
        above={
          <>
            {t('demand.kind')} <span className="kc-num">{demand.code}</span>
          </>
        }
        below={
          <>
            <FieldTag field={demand.field} />
            {insider && <StateTag state={demand.state} label={demand.stateLabel} />}
            {demand.publishedAt && <span title={dayOf(demand.publishedAt)}>{t('demand.published', { date: dayOf(demand.publishedAt) })}</span>}
            {demand.onBehalf && <span>{t('demand.onBehalf')}</span>}
          </>
        }
      />
      <div className="kc-record">
        <div className="kc-record-main">
          {demand.masked && <HiddenNote fields={demand.hiddenFields} />}
          {demand.secrecy === 'INVITED' && <p className="kc-note">{t('demand.hidden.invited')}</p>}
          <Text title={t('demand.situation')} text={demand.situation} />
          <Text title={t('demand.wanted')} text={demand.wantedResult} />
          <section>
            <h2>{t('demand.indicators')}</h2>
            <IndicatorTable rows={demand.indicators} side="demand" />
          </section>
          <section>
            <h2>{t('demand.constraints')}</h2>
            <p className={demand.constraints ? 'kc-prose' : 'kc-faint'}>{demand.constraints || t('demand.constraints.none')}</p>
          </section>
          {insider && <DemandInside id={demand.id} />}
          {viewer && <DemandMatches id={demand.id} />}
          {insider && <DemandFindings id={demand.id} editable={demand.mine && EDITABLE.includes(demand.state)} />}
        </div>
        <Side demand={demand} />
      </div>
    </article>
  );
}

function Side({ demand }: { demand: Demand }) {
  const t = useTexts();
  const editable = demand.mine && EDITABLE.includes(demand.state);
  return (
    <aside className="kc-record-side" aria-label={t('demand.facts')}>
      <dl className="kc-card kc-fact-list">
        <Fact name={t('demand.budget')} strong>
          <MoneyRange min={demand.budgetMin} max={demand.budgetMax} />
        </Fact>
        <Fact name={t('demand.deadline')}>
          <Deadline date={demand.deadline} />
        </Fact>
        <Fact name={t('demand.trl')} wide>
          <TrlScale needs={demand.requiredTrl} />
        </Fact>
        <Fact name={t('demand.modes')}>
          <ModesText modes={demand.modes} />
        </Fact>
        <Fact name={t('demand.organization')}>{demand.organization?.name ?? demand.organizationHint ?? '–'}</Fact>
        <Fact name={t('demand.region')}>{demand.regionName ?? '–'}</Fact>
      </dl>
      {editable && (
        <Link to={paths.editDemand(demand.id)} className="kc-button-link">
          {t('demand.edit')}
        </Link>
      )}
      {demand.availableActions.length > 0 && (
        <div className="kc-row">
          <DemandActions demand={demand} />
        </div>
      )}
      {!demand.mine && <Propose to="demand" id={demand.id} />}
    </aside>
  );
}

function Deadline({ date }: { date: string | null | undefined }) {
  const t = useTexts();
  if (!date) return <>{t('demand.deadline.none')}</>;
  const days = daysUntil(date);
  return (
    <>
      <DateText value={date} as="date" /> <span className={days < 30 ? 'kc-tone-warn' : 'kc-faint'}>{days < 0 ? t('demand.deadline.past') : t('demand.daysLeft', { count: days })}</span>
    </>
  );
}

function HiddenNote({ fields }: { fields: readonly string[] }) {
  const t = useTexts();
  return (
    <div className="kc-note">
      <p>
        <strong>{t('demand.hidden.title')}</strong>
        {fields.length > 0 && `：${fields.join('、')}`}
      </p>
      <p className="kc-soft">{t('demand.hidden.why')}</p>
    </div>
  );
}
