import { useAppTexts } from '../words/texts';

const { version, commit } = __RELEASE__;
const RELEASE = commit ? `${version} (${commit})` : version;

/** The foot of the portal: who runs it, and what is done with what a firm entrusts to it. */
export function Footer() {
  const t = useAppTexts();
  return (
    <footer className="kc-footer">
      <div className="kc-footer-row">
        <p>{t('footer.about')}</p>
        <p>{t('footer.masked')}</p>
        <p>
          {t('footer.open')}{' '}
          {(['demands', 'achievements', 'turnover'] as const).map((set) => (
            <span key={set}>
              {t(`footer.open.${set}`)} <a href={`/open-data/${set}.json`}>JSON</a>{' '}
              <a href={`/open-data/${set}.csv`}>CSV</a>{' '}
            </span>
          ))}
        </p>
        <p>{t('footer.version', { version: RELEASE })}</p>
      </div>
    </footer>
  );
}
