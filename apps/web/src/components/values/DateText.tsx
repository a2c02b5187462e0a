import { useLang } from '../../app/words/i18n';
import { useTexts } from '../words/texts';
import { dayOf, momentOf, relativeTo } from './dates';

interface Props {
  value: string | null | undefined;
  /** relative: 3 天前 with the date on hover. date: for tables. moment: date and time. */
  as?: 'relative' | 'date' | 'moment';
  empty?: string;
}

/** A day or a moment, in Shanghai's time. */
export function DateText({ value, as = 'relative', empty }: Props) {
  const lang = useLang();
  const t = useTexts();
  if (!value) return <span className="kc-faint">{empty ?? t('none')}</span>;
  const text = as === 'relative' ? relativeTo(value, lang) : as === 'date' ? dayOf(value) : momentOf(value);
  return (
    <time dateTime={value} title={momentOf(value)} className="kc-num">
      {text}
    </time>
  );
}
