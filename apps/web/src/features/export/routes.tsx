import { ExportOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';
import type { Role } from '../../generated/schema';

const exporters: Role[] = ['BROKER', 'ADMIN', 'GOVERNMENT'];

export const routes: AppRoute[] = [
  {
    path: paths.exports,
    layout: 'desk',
    wide: true,
    access: exporters,
    title: { zh: '数据导出', en: 'Export' },
    page: () => import('./ExportsPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.exports,
    label: { zh: '数据导出', en: 'Export' },
    icon: ExportOutlined,
    area: 'desk',
    roles: exporters,
    order: 81,
  },
];
