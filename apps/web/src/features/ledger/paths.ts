export const pages = {
  ledger: '/ledger',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    ledger: typeof pages;
  }
}
