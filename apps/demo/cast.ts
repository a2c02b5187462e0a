import type { SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';
import { createPeople } from './identity/people.js';
import { createOrganizations } from './organization/organizations.js';

/** Who acts in the demo. */
export interface DemoCast {
  /** @throws Error for a key that nobody of the demo has */
  viewer: (key: string) => Viewer;
  organizationIds: Readonly<Record<string, string>>;
}

/** Adds the demo's organisations and people unless they are there. */
export async function createCast(context: SeedContext): Promise<DemoCast> {
  const organizations = await createOrganizations(context);
  const viewers = await createPeople(context, organizations.byKey);
  return {
    organizationIds: organizations.byName,
    viewer: (key) => {
      const viewer = viewers.get(key);
      if (!viewer) throw new Error(`Nobody of the demo has the key "${key}".`);
      return viewer;
    },
  };
}
