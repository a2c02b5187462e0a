import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../words/texts';

/** Warns before leaving while something is not saved. Another step of the same page is no leaving. */
export function useLeaveWarning(unsaved: boolean): void {
  const { modal } = App.useApp();
  const t = useTexts();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  useEffect(() => {
    if (blocker.state !== 'blocked') return undefined;
    const window = modal.confirm({
      title: t('leave.title'),
      content: t('leave.text'),
      icon: null,
      okText: t('leave.go'),
      cancelText: t('leave.stay'),
      okButtonProps: { danger: true },
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return () => window.destroy();
  }, [blocker, modal, t]);
}
