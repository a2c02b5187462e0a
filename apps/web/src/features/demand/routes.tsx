import { FormOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  { path: paths.myDemands, layout: 'own', access: ['ENTERPRISE', 'BROKER'], title: { zh: '我的需求', en: 'My demands' }, page: () => import('./MyDemandsPage') },
  { path: paths.newDemand, layout: 'own', wide: true, access: ['ENTERPRISE', 'BROKER'], title: { zh: '发布需求', en: 'Post a demand' }, page: () => import('./DemandFormPage') },
  { path: '/demands/:id/edit', layout: 'own', wide: true, access: ['ENTERPRISE', 'BROKER'], title: { zh: '修改需求', en: 'Edit a demand' }, page: () => import('./DemandFormPage') },
];

export const nav: NavEntry[] = [
  { to: paths.myDemands, label: { zh: '需求', en: 'Demands' }, icon: FormOutlined, area: 'workspace', roles: ['ENTERPRISE'], order: 20 },
  { to: paths.myDemands, label: { zh: '代发需求', en: 'Demands' }, icon: FormOutlined, area: 'desk', roles: ['BROKER'], order: 25 },
];
