import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';

/** A number of what is public. */
export interface HomeCount {
  name: string;
  count(): Promise<number>;
}

/** Counts of what is public, for the home page; each feature brings its own, and what stands below the portal is counted here. */
@Injectable()
export class HomeCounts {
  private readonly counts = new Map<string, HomeCount>();

  constructor(organizations: OrganizationFacade) {
    this.register({ name: 'organizations', count: () => organizations.countVerified() });
  }

  /** @throws Error when the name is taken: a mistake of the program, found at start-up. */
  register(count: HomeCount): void {
    if (this.counts.has(count.name)) throw new Error(`two counts of the home page are named "${count.name}"`);
    this.counts.set(count.name, count);
  }

  /** 0 where nobody counts it. */
  async of(name: string): Promise<number> {
    return (await this.counts.get(name)?.count()) ?? 0;
  }
}
