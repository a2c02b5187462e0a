export const pages = {
  cockpit: '/cockpit',
  snapshots: '/cockpit/snapshots',
  snapshot: (id: string) => `/cockpit/snapshots/${id}`,
  indicators: '/indicators',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    target: typeof pages;
  }
}
