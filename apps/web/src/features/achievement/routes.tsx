import { ExperimentOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

const WRITERS = ['RESEARCHER', 'INSTITUTE_OFFICE', 'EXPERT'] as const;

export const routes: AppRoute[] = [
  { path: paths.myAchievements, layout: 'own', access: WRITERS, title: { zh: '我的成果', en: 'My achievements' }, page: () => import('./MyAchievementsPage') },
  { path: paths.newAchievement, layout: 'own', wide: true, access: WRITERS, title: { zh: '登记成果', en: 'List an achievement' }, page: () => import('./AchievementFormPage') },
  { path: '/achievements/:id/edit', layout: 'own', wide: true, access: WRITERS, title: { zh: '修改成果', en: 'Edit an achievement' }, page: () => import('./AchievementFormPage') },
];

export const nav: NavEntry[] = [{ to: paths.myAchievements, label: { zh: '成果', en: 'Achievements' }, icon: ExperimentOutlined, area: 'workspace', roles: WRITERS, order: 30 }];
