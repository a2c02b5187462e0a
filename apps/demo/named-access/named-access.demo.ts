import { addDays, shanghaiDate } from '#kernel/values';
import { NamedGrants } from '#named-access';
import type { DemoPart } from '../part.js';

const DAYS = 14;

/** A request that waits, so that the administrator of the demo has something to decide. */
export const namedRequestPart: DemoPart = {
  name: 'named-request',
  needs: [],
  run: async ({ get, clock, cast }) => {
    await get(NamedGrants).request(cast.viewer('government'), {
      reason: '核对三季度技术合同成交额统计，需与企业逐户对账',
      until: shanghaiDate(addDays(clock.now(), DAYS)),
      clientMutationId: 'seed-named-access',
    });
  },
};
