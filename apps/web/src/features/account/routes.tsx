import { paths } from '../../app/paths';
import type { AppRoute } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.account,
    layout: 'own',
    access: 'signed-in',
    title: { zh: '账户设置', en: 'Account settings' },
    page: () => import('./AccountPage'),
  },
];
