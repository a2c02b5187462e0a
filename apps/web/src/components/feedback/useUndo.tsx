import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTexts } from '../words/texts';

/** Says what was done and offers 撤销 for eight seconds. */
export function useUndo(): (said: string, undo?: () => void) => void {
  const { message } = App.useApp();
  const t = useTexts();
  return useCallback(
    (said, undo) => {
      if (!undo) {
        void message.success(said);
        return;
      }
      const key = `undo-${Date.now()}`;
      const run = (): void => {
        message.destroy(key);
        undo();
      };
      const content = (
        <>
          {said}{' '}
          <Button type="link" size="small" onClick={run}>
            {t('undo')}
          </Button>
        </>
      );
      void message.open({ key, type: 'success', duration: 8, content });
    },
    [message, t],
  );
}
