import { paths } from '../../app/paths';
import type { AppRoute } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.home,
    layout: 'portal',
    title: { zh: '科创云超市', en: 'Kechuang Market' },
    page: () => import('./HomePage'),
  },
  { path: paths.search, layout: 'portal', title: { zh: '搜索', en: 'Search' }, page: () => import('./SearchPage') },
];
