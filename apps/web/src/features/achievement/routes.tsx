import { ExperimentOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, HeadLink, NavEntry, Start } from '../../app/registry';

const WRITERS = ['RESEARCHER', 'INSTITUTE_OFFICE', 'EXPERT'] as const;

export const routes: AppRoute[] = [
  {
    path: paths.myAchievements,
    layout: 'own',
    access: WRITERS,
    title: { zh: '我的成果', en: 'My achievements' },
    page: () => import('./record/MyAchievementsPage'),
  },
  {
    path: paths.newAchievement,
    layout: 'own',
    wide: true,
    access: WRITERS,
    title: { zh: '登记成果', en: 'List an achievement' },
    page: () => import('./form/AchievementFormPage'),
  },
  {
    path: paths.editAchievement(':id'),
    layout: 'own',
    wide: true,
    access: WRITERS,
    title: { zh: '修改成果', en: 'Edit an achievement' },
    page: () => import('./form/AchievementFormPage'),
  },
  {
    path: paths.achievement(':id'),
    layout: 'portal',
    title: { zh: '科技成果', en: 'Achievement' },
    page: () => import('./record/AchievementPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.myAchievements,
    label: { zh: '成果', en: 'Achievements' },
    icon: ExperimentOutlined,
    area: 'workspace',
    roles: WRITERS,
    order: 30,
  },
];

export const headLinks: HeadLink[] = [
  { to: `${paths.search}?kind=ACHIEVEMENT`, label: { zh: '找成果', en: 'Achievements' }, order: 20 },
];
export const starts: Start[] = [
  { role: 'RESEARCHER', to: paths.newAchievement, text: { zh: '登记成果', en: 'List an achievement' }, order: 50 },
];
