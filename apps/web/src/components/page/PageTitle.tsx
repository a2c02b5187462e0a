import { useEffect, type ReactNode } from 'react';
import { useAppTexts } from '../../app/words/texts';

/** Names the document: "title · 科创云超市". */
export function useDocumentTitle(title: string | undefined): void {
  const t = useAppTexts();
  const brand = t('brand');
  useEffect(() => {
    document.title = title && title !== brand ? `${title} · ${brand}` : brand;
  }, [title, brand]);
}

interface Props {
  title: string;
  /** What stands above it: a code, a way back. */
  above?: ReactNode;
  /** What stands below it: state, dates. */
  below?: ReactNode;
  actions?: ReactNode;
}

/** The page's one first-level heading; names the document too. */
export function PageTitle({ title, above, below, actions }: Props) {
  useDocumentTitle(title);
  return (
    <header className="kc-page-title">
      <div className="kc-page-title-text">
        {above && <div className="kc-page-title-above">{above}</div>}
        <h1>{title}</h1>
        {below && <div className="kc-page-title-below">{below}</div>}
      </div>
      {actions && <div className="kc-row">{actions}</div>}
    </header>
  );
}
