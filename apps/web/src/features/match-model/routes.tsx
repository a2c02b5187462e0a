import { SlidersOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [{ path: paths.models, layout: 'desk', wide: true, access: ['ADMIN'], title: { zh: '匹配模型', en: 'Matching models' }, page: () => import('./ModelsPage') }];

export const nav: NavEntry[] = [{ to: paths.models, label: { zh: '匹配模型', en: 'Matching models' }, icon: SlidersOutlined, area: 'desk', roles: ['ADMIN'], order: 94 }];
