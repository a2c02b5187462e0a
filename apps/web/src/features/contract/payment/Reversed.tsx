import { DateText } from '../../../components/values/DateText';
import { useTexts } from '../words/texts';

/** That a record was taken back, when and why. */
export function Reversed({ reversal }: { reversal: { reason: string; reversedAt: string } | null | undefined }) {
  const t = useTexts();
  if (!reversal) return null;
  return (
    <p className="kc-small kc-tone-warn">
      {t('reverse.was', { reason: reversal.reason })} <DateText value={reversal.reversedAt} />
    </p>
  );
}
