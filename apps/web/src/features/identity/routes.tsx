import { TeamOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry, Start } from '../../app/registry';

export const routes: AppRoute[] = [
  { path: paths.signIn, layout: 'portal', title: { zh: '登录', en: 'Sign in' }, page: () => import('./SignInPage') },
  {
    path: paths.users,
    layout: 'desk',
    access: ['ADMIN'],
    title: { zh: '用户与角色', en: 'Users and roles' },
    page: () => import('./UsersPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.users,
    label: { zh: '用户与角色', en: 'Users and roles' },
    icon: TeamOutlined,
    area: 'desk',
    roles: ['ADMIN'],
    order: 92,
  },
];

export const starts: Start[] = [
  { role: 'ADMIN', to: paths.users, text: { zh: '管理用户与角色', en: 'Manage users and roles' }, order: 30 },
];
