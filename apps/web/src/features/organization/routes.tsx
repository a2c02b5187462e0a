import { BankOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.register,
    layout: 'portal',
    title: { zh: '注册', en: 'Register' },
    page: () => import('./RegisterPage'),
  },
  {
    path: paths.myOrganization,
    layout: 'own',
    access: 'signed-in',
    title: { zh: '我的单位', en: 'My organisation' },
    page: () => import('./OrganizationPage'),
  },
  {
    path: paths.organization(':id'),
    layout: 'own',
    title: { zh: '单位', en: 'Organisation' },
    page: () => import('./OrganizationPage'),
  },
  {
    path: paths.deskOrganizations,
    layout: 'desk',
    access: ['BROKER', 'ADMIN'],
    title: { zh: '单位核验', en: 'Organisations' },
    page: () => import('./OrganizationsPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.deskOrganizations,
    label: { zh: '单位核验', en: 'Organisations' },
    icon: BankOutlined,
    area: 'desk',
    roles: ['BROKER', 'ADMIN'],
    order: 25,
  },
];
