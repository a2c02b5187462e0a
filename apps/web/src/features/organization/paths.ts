export const pages = {
  register: '/register',
  myOrganization: '/organization',
  organization: (id: string) => `/organizations/${id}`,
  deskOrganizations: '/desk/organizations',
} as const;

declare module '../../app/paths' {
  interface FeaturePaths {
    organization: typeof pages;
  }
}
