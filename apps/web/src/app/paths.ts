/** Every address of the app, so that links agree. Notices of the server use the same ones. */
export const paths = {
  home: '/',
  search: '/search',
  signIn: '/sign-in',
  register: '/register',
  account: '/account',
  myOrganization: '/organization',
  organization: (id: string) => `/organizations/${id}`,
  todo: '/todo',
  notifications: '/notifications',
  mailbox: '/mailbox',
  demand: (id: string) => `/demands/${id}`,
  newDemand: '/demands/new',
  editDemand: (id: string) => `/demands/${id}/edit`,
  myDemands: '/my/demands',
  achievement: (id: string) => `/achievements/${id}`,
  newAchievement: '/achievements/new',
  editAchievement: (id: string) => `/achievements/${id}/edit`,
  myAchievements: '/my/achievements',
  matches: '/matches',
  match: (id: string) => `/matches/${id}`,
  review: '/desk/review',
  board: '/desk/board',
  unserved: '/desk/unserved',
  joint: '/desk/joint',
  contracts: '/contracts',
  contract: (id: string) => `/contracts/${id}`,
  newContract: '/contracts/new',
  ageing: '/contracts/ageing',
  editContract: (id: string) => `/contracts/${id}/edit`,
  cockpit: '/cockpit',
  snapshots: '/cockpit/snapshots',
  snapshot: (id: string) => `/cockpit/snapshots/${id}`,
  indicators: '/indicators',
  ledger: '/ledger',
  reports: '/reports',
  exports: '/exports',
  imports: '/import',
  importRun: (id: string) => `/import/${id}`,
  deskOrganizations: '/desk/organizations',
  users: '/desk/users',
  models: '/desk/models',
  namedAccess: '/named-access',
} as const;

/** The sign-in page that leads back to where one was. */
export function signInPath(from?: string): string {
  return from && from !== '/' ? `${paths.signIn}?return=${encodeURIComponent(from)}` : paths.signIn;
}

/** Where to go after signing in: only ever a path of this app. */
export function returnPath(params: URLSearchParams): string {
  const wanted = params.get('return');
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : paths.todo;
}
