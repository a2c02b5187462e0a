import { useEffect, useEffectEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePhone } from '../../app/look/media';
import { paths } from '../../app/paths';
import { useLang } from '../../app/words/i18n';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import './review.css';
import { reviewKinds } from './reviewKinds';
import { useTexts } from './texts';
import { useQueue, type Queued } from './useQueue';

/** The queue at the left, the record at the right; on a phone one after the other. What is shown stands in the address. */
export default function ReviewPage() {
  const t = useTexts();
  const lang = useLang();
  const part = useQueue();
  const counts = part.data?.totals.map(({ of, total }) => of.count(total)[lang]) ?? [];
  const said = lang === 'zh' ? counts.join('，') : new Intl.ListFormat('en').format(counts);
  return (
    <>
      <PageTitle title={t('title')} below={part.data && <>{t('below', { counts: said })}</>} />
      <Load of={part} rows={8}>
        {({ waiting }) => <Desk queue={waiting} />}
      </Load>
    </>
  );
}

function Desk({ queue }: { queue: Queued[] }) {
  const t = useTexts();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const named = reviewKinds.find(({ kind }) => search.has(kind));
  const chosen = named ? { of: named, id: search.get(named.kind)! } : phone ? undefined : queue[0];
  const index = queue.findIndex(({ id }) => id === chosen?.id);
  const open = (next: Queued | undefined): void =>
    setSearch(next ? { [next.of.kind]: next.id } : {}, { replace: true });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.isContentEditable ||
      document.querySelector('.ant-modal-wrap:not([style*="display: none"])')
    )
      return;
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
          <chosen.of.Pane key={chosen.id} id={chosen.id} onNext={next} />
        </div>
      )}
    </div>
  );
}

function QueueLink({ waiting, current }: { waiting: Queued; current: boolean }) {
  const t = useTexts();
  const lang = useLang();
  const days = waiting.since
    ? Math.max(0, Math.floor((Date.now() - new Date(waiting.since).getTime()) / 86_400_000))
    : 0;
  return (
    <Link
      to={`${paths.review}?${waiting.of.kind}=${waiting.id}`}
      replace
      aria-current={current ? 'true' : undefined}
      className="kc-review-link"
    >
      <span className="kc-small kc-faint kc-between">
        <span>{waiting.of.word[lang]}</span>
        <span className={days >= 2 ? 'kc-tone-warn' : undefined}>{t('waiting', { count: days })}</span>
      </span>
      <strong>{waiting.title}</strong>
      <span className="kc-small kc-faint">{waiting.from}</span>
    </Link>
  );
}
