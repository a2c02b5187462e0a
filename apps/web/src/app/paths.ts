/**
 * The addresses by feature. Each feature's `paths.ts` exports its own `pages` and adds their type here, so that one feature can link to
 * another's page, and a socket to a feature's, without importing it: `paths.demand(id)`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the features fill it
export interface FeaturePaths {}

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Intersection) => void
  ? Intersection
  : never;
type Paths = All<FeaturePaths[keyof FeaturePaths]>;

const found = Object.values(import.meta.glob<{ pages: Partial<Paths> }>('../features/*/paths.ts', { eager: true }));

/** One name, one address. @throws when two features call a page alike. */
function collect(): Paths {
  const all: Record<string, unknown> = {};
  for (const { pages } of found) {
    for (const [name, address] of Object.entries(pages)) {
      if (name in all) throw new Error(`two features name a page "${name}"`);
      all[name] = address;
    }
  }
  return all as Paths;
}

/** Every address of the app, so that links agree. Notices of the server use the same ones. */
export const paths = collect();

/** The sign-in page that leads back to where one was. */
export function signInPath(from?: string): string {
  return from && from !== '/' ? `${paths.signIn}?return=${encodeURIComponent(from)}` : paths.signIn;
}

/** Where to go after signing in: only ever a path of this app. */
export function returnPath(params: URLSearchParams): string {
  const wanted = params.get('return');
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : paths.todo;
}
