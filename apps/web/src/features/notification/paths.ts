export const pages = {
  notifications: '/notifications',
  mailbox: '/mailbox',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    notification: typeof pages;
  }
}
