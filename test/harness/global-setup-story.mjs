import { startSystem } from './system.mjs';

/** One platform with the whole demo story, so that every page of the journeys has something to show. */
export default async function setUp() {
  if (process.env.TEST_SYSTEM) return;
  const { stop, ...system } = await startSystem({ story: true });
  globalThis.stopTestSystem = stop;
  process.env.TEST_SYSTEM = JSON.stringify(system);
}
