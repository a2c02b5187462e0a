import { useEnums } from '../../../app/words/enums';
import { contributionWords } from '../../../generated/enums';
import type { MatchView } from '../matchView';
import { useTexts } from '../texts';

/** How much of the score a signal makes: a thin bar and a word, never a number. */
export function SignalShare({ signal }: { signal: MatchView['explanation']['signals'][number] }) {
  const t = useTexts();
  const enums = useEnums();
  if (!signal.contribution) return null;
  return (
    <span className="kc-share">
      <span className="kc-share-track" aria-hidden>
        <i
          className={signal.verdict === 'UNKNOWN' ? 'is-neutral' : undefined}
          style={{ width: `${Math.round((signal.share ?? 0) * 100)}%` }}
        />
      </span>
      <span className="kc-small kc-faint">
        {signal.verdict === 'UNKNOWN' ? t('share.neutral') : enums.label(contributionWords, signal.contribution)}
      </span>
    </span>
  );
}
