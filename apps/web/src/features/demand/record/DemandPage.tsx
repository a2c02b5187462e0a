import { Link, useParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { Fact, Text } from '../../../components/records/RecordParts';
import { RecordSlot, type ShownRecord } from '../../../components/records/RecordSlot';
import { dayOf, daysUntil } from '../../../components/values/dates';
import { DateText } from '../../../components/values/DateText';
import { FieldTag, ModesText } from '../../../components/values/FieldTag';
import { IndicatorTable } from '../../../components/values/IndicatorTable';
import { MoneyRange } from '../../../components/values/Money';
import { StateTag } from '../../../components/values/StateTag';
import { TrlScale } from '../../../components/values/TrlScale';
import type { DemandPageQuery } from '../../../generated/graphql';
import { DemandActions } from './DemandActions';
import { DemandInside } from './DemandInside';
import { useTexts } from './texts';

const DemandDocument = graphql(`
  query DemandPage($id: ID!) {
    demand(id: $id) {
      id code version state stateLabel stateTone availableSteps { action needsReason }
      title situation wantedResult constraints
      indicators { name kind operator value unit scale }
      budgetMin budgetMax deadline requiredTrl modes field secrecy regionName
      masked hiddenFields organizationHint onBehalf mine editable insider publishedAt
      organization { id name }
    }
  }
`);

type Demand = DemandPageQuery['demand'];

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
  const { insider, editable } = demand;
  const shown: ShownRecord = {
    kind: 'demand',
    id: demand.id,
    insider,
    editable,
    answerable: !demand.mine,
  };
  return (
    <article>
      <PageTitle
        title={demand.title}
        above={
          <>
            {t('kind')} <span className="kc-num">{demand.code}</span>
          </>
        }
        below={
          <>
            <FieldTag field={demand.field} />
            {insider && <StateTag tone={demand.stateTone} label={demand.stateLabel} />}
            {demand.publishedAt && (
              <span title={dayOf(demand.publishedAt)}>{t('published', { date: dayOf(demand.publishedAt) })}</span>
            )}
            {demand.onBehalf && <span>{t('onBehalf')}</span>}
          </>
        }
      />
      <div className="kc-record">
        <div className="kc-record-main">
          {demand.masked && <HiddenNote fields={demand.hiddenFields} />}
          {demand.secrecy === 'INVITED' && <p className="kc-note">{t('hidden.invited')}</p>}
          <Text title={t('situation')} text={demand.situation} />
          <Text title={t('wanted')} text={demand.wantedResult} />
          <section>
            <h2>{t('indicators')}</h2>
            <IndicatorTable rows={demand.indicators} side="demand" />
          </section>
          <section>
            <h2>{t('constraints')}</h2>
            <p className={demand.constraints ? 'kc-prose' : 'kc-faint'}>
              {demand.constraints || t('constraints.none')}
            </p>
          </section>
          {insider && <DemandInside id={demand.id} />}
          <RecordSlot record={shown} place="main" />
        </div>
        <Side demand={demand} shown={shown} />
      </div>
    </article>
  );
}

function Side({ demand, shown }: { demand: Demand; shown: ShownRecord }) {
  const t = useTexts();
  return (
    <aside className="kc-record-side" aria-label={t('facts')}>
      <dl className="kc-card kc-fact-list">
        <Fact name={t('budget')} strong>
          <MoneyRange min={demand.budgetMin} max={demand.budgetMax} />
        </Fact>
        <Fact name={t('deadline')}>
          <Deadline date={demand.deadline} />
        </Fact>
        <Fact name={t('trl')} wide>
          <TrlScale needs={demand.requiredTrl} />
        </Fact>
        <Fact name={t('modes')}>
          <ModesText modes={demand.modes} />
        </Fact>
        <Fact name={t('organization')}>{demand.organization?.name ?? demand.organizationHint ?? '–'}</Fact>
        <Fact name={t('region')}>{demand.regionName ?? '–'}</Fact>
      </dl>
      {shown.editable && (
        <Link to={paths.editDemand(demand.id)} className="kc-button-link">
          {t('edit')}
        </Link>
      )}
      {demand.availableSteps.length > 0 && (
        <div className="kc-row">
          <DemandActions demand={demand} />
        </div>
      )}
      <RecordSlot record={shown} place="side" />
    </aside>
  );
}

function Deadline({ date }: { date: string | null | undefined }) {
  const t = useTexts();
  if (!date) return <>{t('deadline.none')}</>;
  const days = daysUntil(date);
  return (
    <>
      <DateText value={date} as="date" />{' '}
      <span className={days < 30 ? 'kc-tone-warn' : 'kc-faint'}>
        {days < 0 ? t('deadline.past') : t('daysLeft', { count: days })}
      </span>
    </>
  );
}

function HiddenNote({ fields }: { fields: readonly string[] }) {
  const t = useTexts();
  return (
    <div className="kc-note">
      <p>
        <strong>{t('hidden.title')}</strong>
        {fields.length > 0 && `：${fields.join('、')}`}
      </p>
      <p className="kc-soft">{t('hidden.why')}</p>
    </div>
  );
}
