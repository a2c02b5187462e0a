export const pages = {
  reports: '/reports',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    report: typeof pages;
  }
}
