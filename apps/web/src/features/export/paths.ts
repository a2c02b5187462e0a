export const pages = {
  exports: '/exports',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    export: typeof pages;
  }
}
