import { LedgerChecks } from '#ledger';
import type { DemoPart } from '../part.js';

/** The worker's first check found empty books; the demo opens with one of the books that it has. */
export const ledgerPart: DemoPart = {
  name: 'ledger-check',
  needs: ['contracts'],
  run: async ({ get, clock }) => {
    clock.set(new Date());
    await get(LedgerChecks).run();
  },
};
