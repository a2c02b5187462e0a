export const pages = {
  imports: '/import',
  importRun: (id: string) => `/import/${id}`,
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    bulkImport: typeof pages;
  }
}
