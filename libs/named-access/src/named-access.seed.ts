import type { SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';
import { addDays, shanghaiDate, type FixedClock } from '#kernel/values';
import { NamedGrants } from './named-access.service.js';

export interface NamedSeed extends SeedContext {
  clock: FixedClock;
  government: Viewer;
}

const DAYS = 14;

/** A request that waits, so that the administrator of the demo has something to decide. Run again, it adds nothing. */
export async function seedNamedRequest({ get, clock, government }: NamedSeed): Promise<void> {
  await get(NamedGrants).request(government, {
    reason: '核对三季度技术合同成交额统计，需与企业逐户对账',
    until: shanghaiDate(addDays(clock.now(), DAYS)),
    clientMutationId: 'seed-named-access',
  });
}
