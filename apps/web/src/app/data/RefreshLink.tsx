import { Button } from 'antd';
import { useAppTexts } from '../words/texts';

/** 刷新, as the one thing to do after a conflict. */
export function RefreshLink({ onClick }: { onClick: () => void }) {
  const t = useAppTexts();
  return (
    <Button type="primary" size="small" onClick={onClick}>
      {t('refresh')}
    </Button>
  );
}
