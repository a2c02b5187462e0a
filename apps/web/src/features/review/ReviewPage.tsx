import { useEffect, useEffectEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { usePhone } from '../../app/look/media';
import { paths } from '../../app/paths';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import type { ReviewQueueQuery } from '../../generated/graphql';
import { AchievementReview } from './AchievementReview';
import { DemandReview } from './DemandReview';
import './review.css';
import { useTexts } from './texts';

const ReviewQueueDocument = graphql(`
  query ReviewQueue {
    demands(filter: { states: [SUBMITTED] }, first: 100) { nodes { id code title secrecy submittedAt organization { id name } } totalCount }
    achievements(filter: { states: [CENTRE_REVIEW] }, first: 100) { nodes { id code title submittedAt institute { id name } } totalCount }
  }
`);

export type Kind = 'demand' | 'achievement';
interface Waiting {
  kind: Kind;
  id: string;
  title: string;
  from: string;
  since: string;
}

/** What waits longest stands first, whatever its kind. */
function queueOf({ demands, achievements }: ReviewQueueQuery): Waiting[] {
  return [
    ...demands.nodes.map(({ id, title, organization, submittedAt }) => ({ kind: 'demand' as const, id, title, from: organization?.name ?? '', since: submittedAt ?? '' })),
    ...achievements.nodes.map(({ id, title, institute, submittedAt }) => ({ kind: 'achievement' as const, id, title, from: institute?.name ?? '', since: submittedAt ?? '' })),
  ].sort((one, other) => one.since.localeCompare(other.since));
}

/** The queue at the left, the record at the right; on a phone one after the other. What is shown stands in the address. */
export default function ReviewPage() {
  const t = useTexts();
  const part = useLoad(ReviewQueueDocument, {}, { requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle title={t('title')} below={part.data && <>{t('below', { demands: part.data.demands.totalCount, achievements: part.data.achievements.totalCount })}</>} />
      <Load of={part} rows={8}>
        {(data) => <Desk queue={queueOf(data)} />}
      </Load>
    </>
  );
}

function Desk({ queue }: { queue: Waiting[] }) {
  const t = useTexts();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const kind: Kind | undefined = search.has('demand') ? 'demand' : search.has('achievement') ? 'achievement' : undefined;
  const chosen = kind ? { kind, id: search.get(kind)! } : phone ? undefined : queue[0];
  const index = queue.findIndex(({ id }) => id === chosen?.id);
  const open = (next: Waiting | undefined): void => setSearch(next ? { [next.kind]: next.id } : {}, { replace: true });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
    if (event.key === 'j' && queue[index + 1]) open(queue[index + 1]);
    if (event.key === 'k' && index > 0) open(queue[index - 1]);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  if (queue.length === 0 && !chosen) return <Empty title={t('empty')} text={t('empty.text')} />;
  // The one after it in the queue; after the last one the first of the rest.
  const next = (): void => open(queue[index + 1] ?? queue.find(({ id }) => id !== chosen?.id));
  return (
    <div className="kc-review">
      {(!phone || !chosen) && (
        <nav aria-label={t('queue')} className="kc-review-queue">
          <ul className="kc-plain-list kc-divided">
            {queue.map((waiting) => (
              <li key={waiting.id}>
                <QueueLink waiting={waiting} current={waiting.id === chosen?.id} />
              </li>
            ))}
          </ul>
          {!phone && queue.length > 1 && <p className="kc-faint kc-small kc-review-keys">{t('keys')}</p>}
        </nav>
      )}
      {chosen && (
        <div className="kc-review-record">
          {phone && <Link to={paths.review}>← {t('back')}</Link>}
          {chosen.kind === 'demand' ? <DemandReview key={chosen.id} id={chosen.id} onNext={next} /> : <AchievementReview key={chosen.id} id={chosen.id} onNext={next} />}
        </div>
      )}
    </div>
  );
}

function QueueLink({ waiting, current }: { waiting: Waiting; current: boolean }) {
  const t = useTexts();
  const days = waiting.since ? Math.max(0, Math.floor((Date.now() - new Date(waiting.since).getTime()) / 86_400_000)) : 0;
  return (
    <Link to={`${paths.review}?${waiting.kind}=${waiting.id}`} replace aria-current={current ? 'true' : undefined} className="kc-review-link">
      <span className="kc-small kc-faint kc-between">
        <span>{t(`kind.${waiting.kind}`)}</span>
        <span className={days >= 2 ? 'kc-tone-warn' : undefined}>{t('waiting', { count: days })}</span>
      </span>
      <strong>{waiting.title}</strong>
      <span className="kc-small kc-faint">{waiting.from}</span>
    </Link>
  );
}
