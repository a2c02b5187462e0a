import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { paths } from '../../app/paths';
import { DateText } from '../../components/values/DateText';
import { daysUntil } from '../../components/values/dates';
import { FieldTag } from '../../components/values/FieldTag';
import { MarkedText } from '../../components/values/MarkedText';
import { MoneyRange } from '../../components/values/Money';
import type { PortalHitRowFragment } from '../../generated/graphql';
import { useTexts } from './texts';

graphql(`
  fragment PortalHitRow on PortalHit {
    kind id code title titleHighlighted snippetHighlighted field trl amountMin amountMax regionName organizationName organizationHint masked isPaper deadline publishedAt
  }
`);

const SOON_DAYS = 30;

export function hitPath(hit: Pick<PortalHitRowFragment, 'kind' | 'id'>): string {
  return hit.kind === 'DEMAND' ? paths.demand(hit.id) : paths.achievement(hit.id);
}

/** The days to a deadline when it is near, else the date. */
export function DeadlineText({ date }: { date: string }) {
  const t = useTexts();
  const days = daysUntil(date);
  const near = days >= 0 && days <= SOON_DAYS;
  return (
    <span className={near ? 'kc-tone-warn kc-num' : 'kc-num'} title={date}>
      {near ? t('hit.deadline.days', { count: days }) : t('hit.deadline', { date })}
    </span>
  );
}

/** One demand or achievement in a list. `brief` leaves out the text. */
export function HitRow({ hit, brief, level = 2 }: { hit: PortalHitRowFragment; brief?: boolean; level?: 2 | 3 }) {
  const t = useTexts();
  const isDemand = hit.kind === 'DEMAND';
  const Heading = level === 2 ? 'h2' : 'h3';
  const who = hit.organizationName ?? hit.organizationHint;
  return (
    <article className="kc-hit">
      <Heading className="kc-hit-title">
        <Link to={hitPath(hit)}>
          <MarkedText text={hit.titleHighlighted || hit.title} />
        </Link>
      </Heading>
      {!brief && hit.snippetHighlighted && (
        <p className="kc-hit-text">
          <MarkedText text={hit.snippetHighlighted} />
        </p>
      )}
      <p className="kc-hit-facts">
        {!brief && <span>{t(`search.${hit.kind}`)}</span>}
        {hit.isPaper && <span className="kc-tag">{t('hit.paper')}</span>}
        {!brief && <FieldTag field={hit.field} />}
        {hit.masked && (
          <span className="kc-tag" title={t('hit.masked.title')}>
            {t('hit.masked')}
          </span>
        )}
        {!hit.isPaper && (
          <span>
            {t(isDemand ? 'hit.budget' : 'hit.price')} <MoneyRange min={hit.amountMin} max={hit.amountMax} />
          </span>
        )}
        {hit.trl && <span>{t(isDemand ? 'hit.needs' : 'hit.has', { level: hit.trl })}</span>}
        {who && <span className="kc-hit-who">{who}</span>}
        {!brief && hit.regionName && !hit.organizationHint && <span>{hit.regionName}</span>}
        {hit.deadline ? <DeadlineText date={hit.deadline} /> : <DateText value={hit.publishedAt} />}
      </p>
    </article>
  );
}
