import { Injectable } from '@nestjs/common';

/** One step of the way from a lead to a contract. `stage` is a stage of the match feature. */
export interface FunnelCount {
  stage: string;
  count: number;
  expectedSum: bigint;
}

/** Tells how many matches stand at each stage. The match feature's part; bound where the application is put together. */
export interface FunnelSource {
  /** The stages in their order. */
  funnel(): Promise<readonly FunnelCount[]>;
}

/** Where the cockpit's funnel comes from. Without a source the funnel is what the ledger knows: contracts. */
@Injectable()
export class Funnel {
  private source?: FunnelSource;

  use(source: FunnelSource): void {
    this.source = source;
  }

  async steps(contractCount: number, signed: bigint): Promise<readonly FunnelCount[]> {
    return this.source ? this.source.funnel() : [{ stage: 'CONTRACTED', count: contractCount, expectedSum: signed }];
  }
}

export type HomeCountName = 'publishedDemands' | 'publishedAchievements' | 'organizations';

/** Counts of what is public, for the home page; each feature's count is bound where the application is put together. */
@Injectable()
export class HomeCounts {
  private readonly counts = new Map<HomeCountName, () => Promise<number>>();

  register(name: HomeCountName, count: () => Promise<number>): void {
    this.counts.set(name, count);
  }

  async of(name: HomeCountName): Promise<number> {
    return (await this.counts.get(name)?.()) ?? 0;
  }
}
