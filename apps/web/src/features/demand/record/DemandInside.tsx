import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { Load } from '../../../components/feedback/Load';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { useTexts } from './texts';

const DemandInsideDocument = graphql(`
  query DemandInside($id: ID!) {
    demand(id: $id) {
      id secrecy
      publicSide { title situation wantedResult constraints industryName county sizeBand }
      completeness { score hints }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);

/** What only the owner and the broker see: the public side, the meter's hints, the history. */
export function DemandInside({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(DemandInsideDocument, { id });
  return (
    <Load of={part}>
      {({ demand: { publicSide, secrecy, completeness, history } }) => (
        <>
          {secrecy === 'MASKED' && publicSide && (
            <section className="kc-section">
              <h2>{t('public')}</h2>
              <p className="kc-soft kc-public-text">{t('public.text')}</p>
              <div className="kc-card kc-stack-sm">
                <h3>{publicSide.title || '–'}</h3>
                <p className="kc-faint">
                  {[publicSide.county, publicSide.industryName, publicSide.sizeBand].filter(Boolean).join(' · ')}
                </p>
                {[publicSide.situation, publicSide.wantedResult, publicSide.constraints].filter(Boolean).map((text) => (
                  <p key={text} className="kc-prose">
                    {text}
                  </p>
                ))}
              </div>
            </section>
          )}
          {completeness.hints.length > 0 && (
            <section className="kc-section">
              <h2>{t('completeness')}</h2>
              <ul className="kc-hints">
                {completeness.hints.map((hint) => (
                  <li key={hint}>{hint}</li>
                ))}
              </ul>
            </section>
          )}
          <section className="kc-section">
            <h2>{t('history')}</h2>
            <HistoryTimeline rows={history} />
          </section>
        </>
      )}
    </Load>
  );
}
