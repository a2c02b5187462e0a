import { useAppTexts } from './texts';

/** The foot of the portal: who runs it, and what is done with what a firm entrusts to it. */
export function Footer() {
  const t = useAppTexts();
  return (
    <footer className="kc-footer">
      <div className="kc-footer-row">
        <p>{t('footer.about')}</p>
        <p>{t('footer.masked')}</p>
      </div>
    </footer>
  );
}
