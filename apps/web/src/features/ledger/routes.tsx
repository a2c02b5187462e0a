import { BookOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.ledger,
    layout: 'desk',
    wide: true,
    access: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    title: { zh: '账本', en: 'Ledger' },
    page: () => import('./LedgerPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.ledger,
    label: { zh: '账本', en: 'Ledger' },
    icon: BookOutlined,
    area: 'desk',
    roles: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    order: 72,
  },
];
