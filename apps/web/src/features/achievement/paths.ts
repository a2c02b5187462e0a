export const pages = {
  achievement: (id: string) => `/achievements/${id}`,
  newAchievement: '/achievements/new',
  editAchievement: (id: string) => `/achievements/${id}/edit`,
  myAchievements: '/my/achievements',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    achievement: typeof pages;
  }
}
