import { AuditOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.review,
    layout: 'desk',
    wide: true,
    access: ['BROKER'],
    title: { zh: '审核', en: 'Review' },
    page: () => import('./ReviewPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.review,
    label: { zh: '审核', en: 'Review' },
    icon: AuditOutlined,
    area: 'desk',
    roles: ['BROKER'],
    order: 15,
  },
];
