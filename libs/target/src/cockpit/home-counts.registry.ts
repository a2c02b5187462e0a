import { Injectable } from '@nestjs/common';

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
