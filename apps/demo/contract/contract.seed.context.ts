import type { SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';
import type { FixedClock } from '#kernel/values';

/** What the contracts' seed needs besides the application: a clock that can be moved through the story, and two brokers. */
export interface ContractSeed extends SeedContext {
  /** The very clock that the application was made with; it is set back to where it was. */
  clock: FixedClock;
  drafter: Viewer;
  confirmer: Viewer;
  /** Organisations of the demo by name, for contracts whose parties have accounts. */
  organizationIds?: Readonly<Record<string, string>>;
}
