export const pages = {
  account: '/account',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    account: typeof pages;
  }
}
