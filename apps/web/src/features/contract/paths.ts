export const pages = {
  contracts: '/contracts',
  contract: (id: string) => `/contracts/${id}`,
  newContract: '/contracts/new',
  ageing: '/contracts/ageing',
  editContract: (id: string) => `/contracts/${id}/edit`,
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    contract: typeof pages;
  }
}
