import { FormOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, HeadLink, NavEntry, Start } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.myDemands,
    layout: 'own',
    access: ['ENTERPRISE', 'BROKER'],
    title: { zh: '我的需求', en: 'My demands' },
    page: () => import('./record/MyDemandsPage'),
  },
  {
    path: paths.newDemand,
    layout: 'own',
    wide: true,
    access: ['ENTERPRISE', 'BROKER'],
    title: { zh: '发布需求', en: 'Post a demand' },
    page: () => import('./form/DemandFormPage'),
  },
  {
    path: paths.editDemand(':id'),
    layout: 'own',
    wide: true,
    access: ['ENTERPRISE', 'BROKER'],
    title: { zh: '修改需求', en: 'Edit a demand' },
    page: () => import('./form/DemandFormPage'),
  },
  {
    path: paths.demand(':id'),
    layout: 'portal',
    title: { zh: '技术需求', en: 'Demand' },
    page: () => import('./record/DemandPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.myDemands,
    label: { zh: '需求', en: 'Demands' },
    icon: FormOutlined,
    area: 'workspace',
    roles: ['ENTERPRISE'],
    order: 20,
  },
  {
    to: paths.myDemands,
    label: { zh: '代发需求', en: 'Demands' },
    icon: FormOutlined,
    area: 'desk',
    roles: ['BROKER'],
    order: 25,
  },
];

export const headLinks: HeadLink[] = [
  { to: `${paths.search}?kind=DEMAND`, label: { zh: '找需求', en: 'Demands' }, order: 10 },
];
export const starts: Start[] = [
  { role: 'ENTERPRISE', to: paths.newDemand, text: { zh: '发布需求', en: 'Post a demand' }, order: 40 },
];
