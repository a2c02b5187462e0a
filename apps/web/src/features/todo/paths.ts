export const pages = {
  todo: '/todo',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    todo: typeof pages;
  }
}
