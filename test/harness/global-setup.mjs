import { startSystem } from './system.mjs';

/** One platform for all files of a project: they tell it apart by their own records and people. A running one can be given. */
export default async function setUp() {
  if (process.env.TEST_SYSTEM) return;
  const { stop, ...system } = await startSystem();
  globalThis.stopTestSystem = stop;
  process.env.TEST_SYSTEM = JSON.stringify(system);
}
