import { LineChartOutlined, OrderedListOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry, Start } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.cockpit,
    layout: 'desk',
    wide: true,
    access: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    title: { zh: '驾驶舱', en: 'Cockpit' },
    page: () => import('./cockpit/CockpitPage'),
  },
  {
    path: paths.snapshots,
    layout: 'desk',
    wide: true,
    access: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    title: { zh: '历次定格', en: 'Snapshots' },
    page: () => import('./snapshot/SnapshotsPage'),
  },
  {
    path: paths.snapshot(':id'),
    layout: 'desk',
    wide: true,
    access: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    title: { zh: '定格', en: 'Snapshot' },
    page: () => import('./snapshot/SnapshotPage'),
  },
  {
    path: paths.indicators,
    layout: 'desk',
    wide: true,
    access: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    title: { zh: '规划指标', en: 'Plan indicators' },
    page: () => import('./indicators/IndicatorsPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.cockpit,
    label: { zh: '驾驶舱', en: 'Cockpit' },
    icon: LineChartOutlined,
    area: 'desk',
    roles: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    order: 70,
  },
  {
    to: paths.indicators,
    label: { zh: '规划指标', en: 'Plan indicators' },
    icon: OrderedListOutlined,
    area: 'desk',
    roles: ['BROKER', 'GOVERNMENT', 'ADMIN'],
    order: 71,
  },
];

export const starts: Start[] = [
  { role: 'GOVERNMENT', to: paths.cockpit, text: { zh: '打开驾驶舱', en: 'Open the cockpit' }, order: 20 },
];
