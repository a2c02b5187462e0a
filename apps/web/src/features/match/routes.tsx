import {
  ClusterOutlined,
  NodeIndexOutlined,
  ProjectOutlined,
  QuestionCircleOutlined,
  SlidersOutlined,
} from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry, Start } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.matches,
    layout: 'own',
    access: 'signed-in',
    title: { zh: '匹配', en: 'Matches' },
    page: () => import('./record/MatchesPage'),
  },
  {
    path: paths.match(':id'),
    layout: 'own',
    wide: true,
    access: 'signed-in',
    title: { zh: '匹配', en: 'Match' },
    page: () => import('./record/MatchPage'),
  },
  {
    path: paths.board,
    layout: 'desk',
    wide: true,
    access: ['BROKER'],
    title: { zh: '对接看板', en: 'Board' },
    page: () => import('./board/BoardPage'),
  },
  {
    path: paths.unserved,
    layout: 'desk',
    wide: true,
    access: ['BROKER'],
    title: { zh: '无人能解', en: 'Nobody can serve' },
    page: () => import('./unserved/UnservedPage'),
  },
  {
    path: paths.joint,
    layout: 'desk',
    wide: true,
    access: ['BROKER'],
    title: { zh: '联合攻关', en: 'Joint projects' },
    page: () => import('./joint/JointPage'),
  },
  {
    path: paths.models,
    layout: 'desk',
    wide: true,
    access: ['ADMIN'],
    title: { zh: '匹配模型', en: 'Matching models' },
    page: () => import('./model/ModelsPage'),
  },
];

export const nav: NavEntry[] = [
  {
    to: paths.matches,
    label: { zh: '匹配', en: 'Matches' },
    icon: NodeIndexOutlined,
    area: 'workspace',
    roles: ['ENTERPRISE', 'RESEARCHER', 'INSTITUTE_OFFICE'],
    order: 40,
  },
  {
    to: paths.board,
    label: { zh: '对接看板', en: 'Board' },
    icon: ProjectOutlined,
    area: 'desk',
    roles: ['BROKER'],
    order: 50,
  },
  {
    to: paths.unserved,
    label: { zh: '无人能解', en: 'Nobody can serve' },
    icon: QuestionCircleOutlined,
    area: 'desk',
    roles: ['BROKER'],
    order: 52,
  },
  {
    to: paths.joint,
    label: { zh: '联合攻关', en: 'Joint projects' },
    icon: ClusterOutlined,
    area: 'desk',
    roles: ['BROKER'],
    order: 54,
  },
  {
    to: paths.models,
    label: { zh: '匹配模型', en: 'Matching models' },
    icon: SlidersOutlined,
    area: 'desk',
    roles: ['ADMIN'],
    order: 94,
  },
];

export const starts: Start[] = [
  { role: 'BROKER', to: paths.board, text: { zh: '打开对接看板', en: 'Open the board' }, order: 10 },
];
