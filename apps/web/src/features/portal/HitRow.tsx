import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLang } from '../../app/words/i18n';
import { daysUntil } from '../../components/values/dates';
import { DateText } from '../../components/values/DateText';
import { FieldTag } from '../../components/values/FieldTag';
import { MarkedText } from '../../components/values/MarkedText';
import { MoneyRange } from '../../components/values/Money';
import type { PortalHitRowFragment } from '../../generated/graphql';
import { searchKind } from './searchKinds';
import { useTexts } from './texts';

graphql(`
  fragment PortalHitRow on PortalHit {
    kind id code title titleHighlighted snippetHighlighted field trl amountMin amountMax regionName organizationName organizationHint masked isPaper deadline publishedAt
  }
`);

const SOON_DAYS = 30;

/** The days to a deadline when it is near, else the date. */
function DeadlineText({ date }: { date: string }) {
  const t = useTexts();
  const days = daysUntil(date);
  const near = days >= 0 && days <= SOON_DAYS;
  return (
    <span className={near ? 'kc-tone-warn kc-num' : 'kc-num'} title={date}>
      {near ? t('hit.deadline.days', { count: days }) : t('hit.deadline', { date })}
    </span>
  );
}

/** One published record in a list. `brief` leaves out the text. */
export function HitRow({ hit, brief, level = 2 }: { hit: PortalHitRowFragment; brief?: boolean; level?: 2 | 3 }) {
  const t = useTexts();
  const lang = useLang();
  const of = searchKind(hit.kind);
  const Heading = level === 2 ? 'h2' : 'h3';
  if (!of) return null;
  const who = hit.organizationName ?? hit.organizationHint;
  return (
    <article className="kc-hit">
      <Heading className="kc-hit-title">
        <Link to={of.path(hit.id)}>
          <MarkedText text={hit.titleHighlighted || hit.title} />
        </Link>
      </Heading>
      {!brief && hit.snippetHighlighted && (
        <p className="kc-hit-text">
          <MarkedText text={hit.snippetHighlighted} />
        </p>
      )}
      <p className="kc-hit-facts">
        {!brief && <span>{of.word[lang]}</span>}
        {hit.isPaper && <span className="kc-tag">{t('hit.paper')}</span>}
        {!brief && <FieldTag field={hit.field} />}
        {hit.masked && (
          <span className="kc-tag" title={t('hit.masked.title')}>
            {t('hit.masked')}
          </span>
        )}
        {of.sum && !hit.isPaper && (
          <span>
            {of.sum[lang]} <MoneyRange min={hit.amountMin} max={hit.amountMax} />
          </span>
        )}
        {hit.trl && of.readiness && <span>{of.readiness(hit.trl)[lang]}</span>}
        {who && <span className="kc-hit-who">{who}</span>}
        {!brief && hit.regionName && !hit.organizationHint && <span>{hit.regionName}</span>}
        {hit.deadline ? <DeadlineText date={hit.deadline} /> : <DateText value={hit.publishedAt} />}
      </p>
    </article>
  );
}
