import type { SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';
import { shanghaiDate, type FixedClock } from '#kernel/values';
import { IndicatorService } from '#target';

export interface IndicatorSeed extends SeedContext {
  clock: FixedClock;
  broker: Viewer;
}

const SOURCE = '演示数据（示例统计台账），非真实数值';

/** Made-up values for the demo: indicator, year, day, value. */
const VALUES: readonly (readonly [string, number, string, number])[] = [
  ['RD_INTENSITY', 2025, '2025-12-31', 2.1],
  ['RD_SPEND_GROWTH', 2025, '2025-12-31', 5.6],
  ['RD_STAFF', 2025, '2025-12-31', 801],
  ['RD_STAFF', 2026, '2026-06-30', 838],
  ['HIGH_TECH_ENTERPRISES', 2025, '2025-12-31', 66],
  ['HIGH_TECH_ENTERPRISES', 2026, '2026-06-30', 67],
  ['TECH_SME', 2025, '2025-12-31', 49],
  ['TECH_SME', 2026, '2026-06-30', 45],
  ['ENVOYS_SELECTED', 2025, '2025-12-31', 63],
  ['ENVOYS_SELECTED', 2026, '2026-06-30', 34],
  ['PROJECTS_APPROVED', 2025, '2025-12-31', 18],
  ['PROJECTS_APPROVED', 2026, '2026-06-30', 12],
  ['INVENTION_PATENTS', 2025, '2025-12-31', 13.1],
  ['RD_ACTIVITY_COVERAGE', 2025, '2025-12-31', 31.2],
  ['RD_INSTITUTION_COVERAGE', 2025, '2025-12-31', 24.1],
  ['LITTLE_GIANTS', 2025, '2025-12-31', 27],
];

/** Gives the demo's indicators a few values, marked as made up. Run again, it adds nothing. */
export async function seedIndicators({ get, clock, broker }: IndicatorSeed): Promise<void> {
  const service = get(IndicatorService);
  const today = shanghaiDate(clock.now());
  for (const [code, year, measuredOn, value] of VALUES) {
    if (measuredOn > today) continue;
    await service.record(
      broker,
      { code, year, measuredOn, value, source: SOURCE, clientMutationId: `seed-indicator-${code}-${measuredOn}` },
      true,
    );
  }
}
