import { LineChartOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  { path: paths.cockpit, layout: 'desk', wide: true, access: ['BROKER', 'GOVERNMENT', 'ADMIN'], title: { zh: '驾驶舱', en: 'Cockpit' }, page: () => import('./CockpitPage') },
];

export const nav: NavEntry[] = [
  { to: paths.cockpit, label: { zh: '驾驶舱', en: 'Cockpit' }, icon: LineChartOutlined, area: 'desk', roles: ['BROKER', 'GOVERNMENT', 'ADMIN'], order: 70 },
];
