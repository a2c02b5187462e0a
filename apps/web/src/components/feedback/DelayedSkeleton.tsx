import { useEffect, useState } from 'react';
import { useTexts } from '../words/texts';

/** Grey lines after 150 ms: what comes sooner needs no skeleton. */
export function DelayedSkeleton({ rows = 4 }: { rows?: number }) {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="kc-skeleton" role="status" aria-busy="true" style={{ minHeight: rows * 32 }}>
      <span className="kc-sr">{shown ? t('loading') : ''}</span>
      {shown &&
        Array.from({ length: rows }, (_, index) => (
          <i key={index} style={{ width: `${[92, 100, 74, 88][index % 4]}%` }} />
        ))}
    </div>
  );
}
