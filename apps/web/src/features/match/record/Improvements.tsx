import type { MatchView } from '../matchView';
import { useTexts } from '../texts';

/** What would raise this pair, the most telling first, and which model says so. */
export function Improvements({ match }: { match: MatchView }) {
  const t = useTexts();
  const { improvements } = match.explanation;
  return (
    <section className="kc-section kc-stack-sm">
      {improvements.length > 0 && (
        <>
          <h2>{t('better')}</h2>
          <ul className="kc-match-list">
            {improvements.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className="kc-small kc-faint">{t('model', { version: match.modelVersion })}</p>
    </section>
  );
}
