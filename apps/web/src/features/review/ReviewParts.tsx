import { Link } from 'react-router';
import { Empty } from '../../components/feedback/Empty';
import { useTexts } from './texts';

/** A titled text; nothing when there is none. */
export function Part({ title, text }: { title: string; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <section>
      <h3>{title}</h3>
      <p className="kc-prose">{text}</p>
    </section>
  );
}

export function Hints({ hints }: { hints: readonly string[] }) {
  const t = useTexts();
  if (hints.length === 0) return null;
  return (
    <section>
      <h3>{t('missing')}</h3>
      <ul className="kc-review-list">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}

export function Duplicates({
  hits,
  path,
}: {
  hits: readonly { id: string; code: string; title: string }[];
  path: (id: string) => string;
}) {
  const t = useTexts();
  return (
    <section>
      <h3>{t('duplicates')}</h3>
      {hits.length === 0 ? (
        <p className="kc-faint">{t('duplicates.none')}</p>
      ) : (
        <ul className="kc-review-list">
          {hits.map(({ id, code, title }) => (
            <li key={id}>
              <Link to={path(id)}>{title}</Link> <span className="kc-faint kc-small kc-num">{code}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Somebody else was faster, or the link of a notice is old. */
export function Gone({ state, onNext }: { state: string; onNext: () => void }) {
  const t = useTexts();
  return (
    <Empty
      title={t('gone')}
      text={t('gone.text', { state })}
      action={
        <button type="button" className="kc-link-button" onClick={onNext}>
          {t('next')}
        </button>
      }
    />
  );
}
