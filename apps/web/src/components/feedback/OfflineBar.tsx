import { useSyncExternalStore } from 'react';
import { useLiveLost } from '../../app/data/live';
import { useAppTexts } from '../../app/words/texts';

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

/** Says when the network or the live connection is away, and goes when it is back. */
export function OfflineBar() {
  const t = useAppTexts();
  const online = useOnline();
  const lost = useLiveLost();
  return (
    <div role="status" aria-live="polite">
      {!online && <p className="kc-offline">{t('offline')}</p>}
      {online && lost && <p className="kc-offline kc-offline-quiet">{t('reconnecting')}</p>}
    </div>
  );
}
