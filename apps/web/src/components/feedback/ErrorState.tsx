import { Button } from 'antd';
import type { Failure } from '../../app/data/errors';
import { useTexts } from '../words/texts';

/** A part that failed, alone: says why and offers 重试. */
export function ErrorState({ failure, onRetry }: { failure?: Failure; onRetry?: () => void }) {
  const t = useTexts();
  const final = failure?.code === 'NOT_FOUND' || failure?.code === 'FORBIDDEN';
  return (
    <div className="kc-failed" role="alert">
      <p className="kc-empty-title">{final ? failure.message : t('error.title')}</p>
      {failure && !final && <p className="kc-soft">{failure.message}</p>}
      {onRetry && !final && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}
