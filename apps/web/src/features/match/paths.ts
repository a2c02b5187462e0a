export const pages = {
  matches: '/matches',
  match: (id: string) => `/matches/${id}`,
  board: '/desk/board',
  unserved: '/desk/unserved',
  joint: '/desk/joint',
  models: '/desk/models',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    match: typeof pages;
  }
}
