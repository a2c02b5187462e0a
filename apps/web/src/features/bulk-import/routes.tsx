import { ImportOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';
import type { Role } from '../../generated/schema';

const importers: readonly Role[] = ['BROKER', 'ADMIN', 'INSTITUTE_OFFICE', 'ENTERPRISE'];

export const routes: AppRoute[] = [
  {
    path: paths.imports,
    layout: 'own',
    wide: true,
    access: importers,
    title: { zh: '批量导入', en: 'Import' },
    page: () => import('./ImportsPage'),
  },
  {
    path: paths.importRun(':id'),
    layout: 'own',
    wide: true,
    access: importers,
    title: { zh: '导入', en: 'Import' },
    page: () => import('./ImportRunPage'),
  },
];

const entry = { to: paths.imports, label: { zh: '批量导入', en: 'Import' }, icon: ImportOutlined, order: 80 };

export const nav: NavEntry[] = [
  { ...entry, area: 'desk', roles: ['BROKER', 'ADMIN'] },
  { ...entry, area: 'workspace', roles: ['ENTERPRISE', 'INSTITUTE_OFFICE'] },
];
