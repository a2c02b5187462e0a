import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Load } from '../../../components/feedback/Load';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { DateText } from '../../../components/values/DateText';
import { FieldTag, ModesText } from '../../../components/values/FieldTag';
import { IndicatorTable } from '../../../components/values/IndicatorTable';
import { MoneyRange } from '../../../components/values/Money';
import { TrlText } from '../../../components/values/TrlScale';
import { secrecyWords } from '../../../generated/enums';
import type { DemandUnderReviewQuery } from '../../../generated/graphql';
import type { DemandAction } from '../../../generated/schema';
import { Duplicates, Gone, Hints, Part } from '../../review/ReviewParts';
import { DemandActions } from '../record/DemandActions';
import { useTexts } from './texts';

const DemandUnderReviewDocument = graphql(`
  query DemandUnderReview($id: ID!) {
    demand(id: $id) {
      id code version state stateLabel availableSteps { action needsReason }
      title situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes field secrecy regionName
      indicators { name kind operator value unit scale evidence }
      organization { id name state }
      publicSide { title situation wantedResult constraints industryName county sizeBand }
      completeness { score hints }
      duplicates { id code title }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);

type Demand = DemandUnderReviewQuery['demand'];
/** What a review decides. */
const DECISIONS: readonly DemandAction[] = ['PUBLISH', 'RETURN'];

export function DemandReview({ id, onNext }: { id: string; onNext: () => void }) {
  const part = useLoad(DemandUnderReviewDocument, { id }, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} rows={10}>
      {({ demand }) =>
        demand.availableSteps.some(({ action }) => DECISIONS.includes(action)) ? (
          <Record demand={demand} onNext={onNext} />
        ) : (
          <Gone state={demand.stateLabel} onNext={onNext} />
        )
      }
    </Load>
  );
}

function Record({ demand, onNext }: { demand: Demand; onNext: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  return (
    <article className="kc-stack">
      <header className="kc-review-head">
        <div>
          <h2>{demand.title}</h2>
          <p className="kc-row kc-small kc-faint">
            <span className="kc-num">{demand.code}</span>
            <FieldTag field={demand.field} />
            <span>{enums.label(secrecyWords, demand.secrecy)}</span>
          </p>
        </div>
        <div className="kc-row">
          <DemandActions demand={demand} only={DECISIONS} onDone={onNext} />
        </div>
      </header>
      {demand.organization?.state !== 'VERIFIED' && <p className="kc-note kc-note-bad">{t('unverified')}</p>}
      <dl className="kc-facts">
        <dt>{t('organization')}</dt>
        <dd>{demand.organization?.name ?? '–'}</dd>
        <dt>{t('budget')}</dt>
        <dd>
          <MoneyRange min={demand.budgetMin} max={demand.budgetMax} />
        </dd>
        <dt>{t('deadline')}</dt>
        <dd>{demand.deadline ? <DateText value={demand.deadline} as="date" /> : '–'}</dd>
        <dt>{t('trl')}</dt>
        <dd>
          <TrlText level={demand.requiredTrl} />
        </dd>
        <dt>{t('modes')}</dt>
        <dd>
          <ModesText modes={demand.modes} />
        </dd>
      </dl>
      {demand.secrecy === 'MASKED' ? <Sides demand={demand} /> : <Texts demand={demand} />}
      <section>
        <h3>{t('indicators')}</h3>
        <IndicatorTable rows={demand.indicators} side="demand" />
      </section>
      <Hints hints={demand.completeness.hints} />
      <Duplicates hits={demand.duplicates} path={paths.demand} />
      <section>
        <h3>{t('history')}</h3>
        <HistoryTimeline rows={demand.history} />
      </section>
    </article>
  );
}

function Texts({ demand }: { demand: Pick<Demand, 'situation' | 'wantedResult' | 'constraints'> }) {
  const t = useTexts();
  return (
    <>
      <Part title={t('situation')} text={demand.situation} />
      <Part title={t('wantedResult')} text={demand.wantedResult} />
      <Part title={t('constraints')} text={demand.constraints} />
    </>
  );
}

/** The confidential text beside what everybody will see. */
function Sides({ demand }: { demand: Demand }) {
  const t = useTexts();
  const side = demand.publicSide;
  return (
    <section>
      <p className="kc-soft kc-small">{t('public.lead')}</p>
      <div className="kc-review-sides">
        <div>
          <h3>{t('full')}</h3>
          <div className="kc-stack-sm">
            <strong>{demand.title}</strong>
            <Texts demand={demand} />
          </div>
        </div>
        <div>
          <h3>{t('public')}</h3>
          <div className="kc-stack-sm">
            <strong>{side?.title || '–'}</strong>
            <span className="kc-faint kc-small">
              {[side?.county, side?.industryName, side?.sizeBand].filter(Boolean).join(' · ')}
            </span>
            {side && <Texts demand={side} />}
          </div>
        </div>
      </div>
    </section>
  );
}
