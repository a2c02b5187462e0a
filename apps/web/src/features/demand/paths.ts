export const pages = {
  demand: (id: string) => `/demands/${id}`,
  newDemand: '/demands/new',
  editDemand: (id: string) => `/demands/${id}/edit`,
  myDemands: '/my/demands',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    demand: typeof pages;
  }
}
