export const pages = {
  signIn: '/sign-in',
  users: '/desk/users',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    identity: typeof pages;
  }
}
