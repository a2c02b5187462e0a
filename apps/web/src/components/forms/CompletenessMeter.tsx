import { Progress } from 'antd';
import { useTexts } from '../words/texts';

/** How much a match can be made of, and what would help most. */
export function CompletenessMeter({
  completeness,
}: {
  completeness: { score: number; hints: readonly string[] } | undefined;
}) {
  const t = useTexts();
  if (!completeness) return null;
  const { score, hints } = completeness;
  return (
    <div className="kc-meter">
      <span className="kc-small">{t('meter', { score })}</span>
      <Progress percent={score} showInfo={false} size="small" aria-label={t('meter', { score })} />
      {hints.length === 0 ? (
        <p className="kc-small kc-faint">{t('meter.good')}</p>
      ) : (
        <ul className="kc-small kc-faint">
          {hints.slice(0, 3).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
