export const pages = {
  home: '/',
  search: '/search',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    portal: typeof pages;
  }
}
