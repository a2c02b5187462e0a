import { useLang } from '../../app/words/i18n';
import { useTexts } from '../words/texts';
import { exactYuan, shortRange, shortYuan } from './yuan';

/** A sum by size (120 万元, 2 亿元), the exact one on hover. */
export function Money({ value, className }: { value: string | null | undefined; className?: string }) {
  const t = useTexts();
  const lang = useLang();
  if (!value) return <span className="kc-faint">{t('none')}</span>;
  return (
    <span className={`kc-num ${className ?? ''}`} title={t('money.exact', { sum: exactYuan(value) })}>
      {shortYuan(value, lang)}
    </span>
  );
}

/** The exact sum in 元 with the short form beside it: for contracts. */
export function ExactMoney({ value }: { value: string | null | undefined }) {
  const t = useTexts();
  const lang = useLang();
  if (!value) return <span className="kc-faint">{t('none')}</span>;
  return (
    <span className="kc-num">
      {t('money.exact', { sum: exactYuan(value) })} <span className="kc-faint kc-small">{shortYuan(value, lang)}</span>
    </span>
  );
}

/** A budget or a price: both ends, one of them, or `empty` (面议 by default). */
export function MoneyRange({
  min,
  max,
  empty,
}: {
  min: string | null | undefined;
  max: string | null | undefined;
  empty?: string;
}) {
  const t = useTexts();
  const lang = useLang();
  if (!min && !max) return <span className="kc-faint">{empty ?? t('money.negotiable')}</span>;
  const exact = [min, max].filter((sum): sum is string => !!sum);
  const text =
    min && max
      ? shortRange(min, max, lang)
      : min
        ? t('money.atLeast', { sum: shortYuan(min, lang) })
        : t('money.atMost', { sum: shortYuan(max as string, lang) });
  return (
    <span
      className="kc-num"
      title={[...new Set(exact)].map((sum) => t('money.exact', { sum: exactYuan(sum) })).join(' – ')}
    >
      {text}
    </span>
  );
}
