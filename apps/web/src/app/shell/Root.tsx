import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { SessionProvider } from '../data/session';
import { useCalm } from '../look/media';
import { themeFor } from '../look/theme';
import { useLang } from '../words/i18n';
import { router } from './router';

/** Everything around the pages: language, look, who is here, and the way between pages. */
export function Root() {
  const lang = useLang();
  const calm = useCalm();
  useEffect(() => {
    dayjs.locale(lang === 'en' ? 'en' : 'zh-cn');
  }, [lang]);
  return (
    <ConfigProvider
      locale={lang === 'en' ? enUS : zhCN}
      theme={themeFor(false, calm)}
      button={{ autoInsertSpace: false }}
    >
      <App className="kc-app" message={{ top: 72 }}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </App>
    </ConfigProvider>
  );
}
