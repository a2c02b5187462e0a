import { useTexts } from '../words/texts';
import { useTaxonomy } from './useTaxonomy';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface Props {
  /** What exists (an achievement). */
  has?: number | null;
  /** What is asked for (a demand). */
  needs?: number | null;
}

/** The nine steps with the words of the levels that matter; both sides of a match on one scale. */
export function TrlScale({ has, needs }: Props) {
  const t = useTexts();
  const { trlLevel } = useTaxonomy();
  if (!has && !needs) return <p className="kc-faint">{t('trl.unknown')}</p>;
  const stepClass = (level: number): string => {
    const filled = has ? level <= has : level <= (needs ?? 0);
    const missing = !!has && !!needs && level > has && level <= needs;
    return ['kc-trl-step', filled && 'is-filled', missing && 'is-missing', level === needs && 'is-needed']
      .filter(Boolean)
      .join(' ');
  };
  const said = [
    needs && `${t('trl.needs', { level: needs })} ${trlLevel(needs)?.name ?? ''}`,
    has && `${t('trl.has', { level: has })} ${trlLevel(has)?.name ?? ''}`,
  ].filter(Boolean);
  const verdict = has && needs ? (has >= needs ? 'good' : 'bad') : undefined;
  return (
    <div className="kc-trl">
      <ol className="kc-trl-steps" aria-label={t('trl.scale')}>
        {LEVELS.map((level) => (
          <li
            key={level}
            className={stepClass(level)}
            title={trlLevel(level) && `${level} ${trlLevel(level)?.name}`}
            aria-current={level === (has ?? needs) ? 'step' : undefined}
          >
            {level}
          </li>
        ))}
      </ol>
      <p className="kc-trl-words">
        {said.map((line) => (
          <span key={line as string}>{line}</span>
        ))}
        {verdict && <span className={`kc-tone-${verdict}`}>{t(verdict === 'good' ? 'trl.fits' : 'trl.misses')}</span>}
      </p>
    </div>
  );
}

/** One level in a line of text: "TRL 6 相关环境样机". */
export function TrlText({ level }: { level: number | null | undefined }) {
  const t = useTexts();
  const { trlLevel } = useTaxonomy();
  if (!level) return <span className="kc-faint">{t('notFilled')}</span>;
  const known = trlLevel(level);
  return (
    <span title={known?.meaning}>
      <span className="kc-num">{t('trl.level', { level })}</span> {known?.name}
    </span>
  );
}
