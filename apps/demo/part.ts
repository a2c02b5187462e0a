import type { SeedContext } from '#identity';
import type { FixedClock } from '#kernel/values';
import type { DemoCast } from './cast.js';

/** What a part of the demo acts with: the running application's services, its people, and a clock that can be moved. */
export interface DemoStage extends SeedContext {
  /** The very clock that the application was made with; whoever moves it sets it back. */
  clock: FixedClock;
  cast: DemoCast;
}

/** What one feature adds to the demo, once to each database that is marked as demo. */
export interface DemoPart {
  /** Recorded in the database, so it is never changed. */
  name: string;
  /** Names of the parts that this one goes on from. */
  needs: readonly string[];
  /** Adds it through the services, as its people would. Interrupted, it runs again: what is there already must stay as it is. */
  run(stage: DemoStage): Promise<void>;
}

/**
 * The parts in an order in which each comes after those that it needs, otherwise as listed.
 * @throws Error with a sentence when two have one name, or one needs a part that is not there or that needs it
 */
export function inOrder(parts: readonly DemoPart[]): DemoPart[] {
  const byName = new Map(parts.map((part) => [part.name, part]));
  if (byName.size < parts.length) throw new Error('Two parts of the demo have one name.');
  const ordered = new Set<DemoPart>();
  const put = (part: DemoPart, above: readonly string[]): void => {
    if (above.includes(part.name))
      throw new Error(`Parts of the demo need each other: ${[...above, part.name].join(' → ')}.`);
    for (const need of part.needs) {
      const needed = byName.get(need);
      if (!needed) throw new Error(`The part "${part.name}" of the demo needs "${need}", which is not there.`);
      put(needed, [...above, part.name]);
    }
    ordered.add(part);
  };
  for (const part of parts) put(part, []);
  return [...ordered];
}
