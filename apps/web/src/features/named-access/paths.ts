export const pages = {
  namedAccess: '/named-access',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    namedAccess: typeof pages;
  }
}
