import { FilePdfOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.reports,
    layout: 'desk',
    access: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    title: { zh: '工作报告', en: 'Reports' },
    page: () => import('./ReportsPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.reports,
    label: { zh: '工作报告', en: 'Reports' },
    icon: FilePdfOutlined,
    area: 'desk',
    roles: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    order: 72,
  },
];
