import type { ReactNode } from 'react';
import { useTexts } from '../words/texts';

/** Nothing to show: says what would be here, and the one thing to do about it. */
export function Empty({ title, text, action }: { title?: string; text?: ReactNode; action?: ReactNode }) {
  const t = useTexts();
  return (
    <div className="kc-empty">
      <p className="kc-empty-title">{title ?? t('empty.title')}</p>
      {text && <p className="kc-soft">{text}</p>}
      {action}
    </div>
  );
}
