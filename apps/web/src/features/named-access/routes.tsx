import { EyeOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.namedAccess,
    layout: 'desk',
    wide: true,
    access: ['GOVERNMENT', 'ADMIN'],
    title: { zh: '实名查看', en: 'Seeing names' },
    page: () => import('./NamedAccessPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.namedAccess,
    label: { zh: '实名查看', en: 'Seeing names' },
    icon: EyeOutlined,
    area: 'desk',
    roles: ['GOVERNMENT', 'ADMIN'],
    order: 92,
  },
];
