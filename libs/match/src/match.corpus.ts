import { Injectable } from '@nestjs/common';
import { Achievements } from '../../achievement/src/index.js';
import { Demands } from '../../demand/src/index.js';
import { Clock } from '../../kernel/values/src/index.js';
import { CorpusStatistics, type PreparedText, type Side } from './engine/index.js';
import { readAchievement, readDemand } from './match.texts.js';

const REBUILD_AFTER_MS = 6 * 3_600_000;
const BATCH = 200;

/**
 * How common each word is among what is published, kept in memory by the process that scores. New records are added as they come; what was
 * edited or taken off is corrected when it is counted afresh, every few hours, since a few records more or less move no score.
 */
@Injectable()
export class Corpus {
  private statistics = new CorpusStatistics();
  private readonly counted = new Set<string>();
  private countedAt = 0;
  private counting?: Promise<void>;

  constructor(
    private readonly demands: Demands,
    private readonly achievements: Achievements,
    private readonly clock: Clock,
  ) {}

  /** The counts, counted first when there are none yet or they are old. */
  async current(): Promise<CorpusStatistics> {
    if (this.clock.now().getTime() - this.countedAt > REBUILD_AFTER_MS) {
      this.counting ??= this.recount().finally(() => (this.counting = undefined));
      await this.counting;
    }
    return this.statistics;
  }

  /** Counts a record that was just published. */
  note(side: Side, id: string, text: PreparedText): void {
    this.count(this.statistics, side, id, text);
  }

  private async recount(): Promise<void> {
    const statistics = new CorpusStatistics();
    this.counted.clear();
    for await (const ids of batches(this.demands.openIds())) {
      for (const demand of (await this.demands.forMatching(ids)).values()) this.count(statistics, 'demand', demand.id, readDemand(demand).prepared.text);
    }
    for await (const ids of batches(this.achievements.openIds())) {
      for (const achievement of (await this.achievements.open(ids)).values()) this.count(statistics, 'achievement', achievement.id, readAchievement(achievement).prepared.text);
    }
    this.statistics = statistics;
    this.countedAt = this.clock.now().getTime();
  }

  private count(statistics: CorpusStatistics, side: Side, id: string, text: PreparedText): void {
    if (this.counted.has(id)) return;
    this.counted.add(id);
    statistics.add(side, text);
  }
}

/** Small pages, so that other work gets its turn between them. */
async function* batches(pages: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += BATCH) yield page.slice(start, start + BATCH);
  }
}
