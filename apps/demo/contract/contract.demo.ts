import type { DemoPart } from '../part.js';
import { seedContracts } from './contract.seed.js';

/** A year and ten months of contracts, registered and paid on their days. */
export const contractsPart: DemoPart = {
  name: 'contracts',
  needs: [],
  run: ({ get, clock, cast }) =>
    seedContracts({
      get,
      clock,
      drafter: cast.viewer('broker'),
      confirmer: cast.viewer('broker2'),
      organizationIds: cast.organizationIds,
    }),
};
