export const pages = {
  review: '/desk/review',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    review: typeof pages;
  }
}
