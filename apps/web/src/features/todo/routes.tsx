import { CheckSquareOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.todo,
    layout: 'own',
    access: 'signed-in',
    title: { zh: '待办', en: 'To do' },
    page: () => import('./TodoPage'),
  },
];

const entry = { to: paths.todo, label: { zh: '待办', en: 'To do' }, icon: CheckSquareOutlined, order: 10 };
export const nav: NavEntry[] = [
  { ...entry, area: 'workspace' },
  { ...entry, area: 'desk' },
];
