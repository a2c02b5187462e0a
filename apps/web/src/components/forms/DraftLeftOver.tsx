import { Button } from 'antd';
import { useTexts } from '../words/texts';

/** What an earlier visit could not save, offered once. */
export function DraftLeftOver({ onTake, onDrop }: { onTake: () => void; onDrop: () => void }) {
  const t = useTexts();
  return (
    <div className="kc-note kc-between kc-draft-left" role="status">
      <span>{t('leftOver')}</span>
      <span className="kc-row">
        <Button size="small" onClick={onTake}>
          {t('leftOver.take')}
        </Button>
        <Button size="small" type="text" onClick={onDrop}>
          {t('leftOver.drop')}
        </Button>
      </span>
    </div>
  );
}
