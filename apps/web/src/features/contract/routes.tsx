import { FileProtectOutlined } from '@ant-design/icons';
import { paths } from '../../app/paths';
import type { AppRoute, NavEntry } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.contracts,
    layout: 'own',
    wide: true,
    access: 'signed-in',
    title: { zh: '合同', en: 'Contracts' },
    page: () => import('./record/ContractsPage'),
  },
  {
    path: paths.newContract,
    layout: 'desk',
    access: ['BROKER'],
    title: { zh: '录入合同', en: 'Record a contract' },
    page: () => import('./form/ContractFormPage'),
  },
  {
    path: paths.ageing,
    layout: 'own',
    wide: true,
    access: 'signed-in',
    title: { zh: '应收账龄', en: 'Ageing' },
    page: () => import('./ageing/AgeingPage'),
  },
  {
    path: paths.editContract(':id'),
    layout: 'desk',
    access: ['BROKER'],
    title: { zh: '修改合同', en: 'Edit a contract' },
    page: () => import('./form/ContractFormPage'),
  },
  {
    path: paths.contract(':id'),
    layout: 'own',
    wide: true,
    access: 'signed-in',
    title: { zh: '合同', en: 'Contract' },
    page: () => import('./record/ContractPage'),
  },
];

const entry = { to: paths.contracts, label: { zh: '合同', en: 'Contracts' }, icon: FileProtectOutlined, order: 60 };
export const nav: NavEntry[] = [
  { ...entry, area: 'desk', roles: ['BROKER', 'ADMIN', 'GOVERNMENT'] },
  { ...entry, area: 'workspace', roles: ['ENTERPRISE', 'RESEARCHER', 'INSTITUTE_OFFICE'] },
];
