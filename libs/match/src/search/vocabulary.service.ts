import { Clock, HOUR_MS } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { CorpusStatistics, type PreparedText, type Side, type Vocabulary } from '../engine/index.js';
import { ReadingRepository } from './reading.repository.js';
import { VocabularyRepository } from './vocabulary.repository.js';

/** Cache lifetime: how long, in milliseconds, before a process checks for a newer version. */
const LOOK_AFTER_MS = 60_000;
const RECOUNT_AFTER_MS = 6 * HOUR_MS;
/** The version of counts without word vectors, on a young platform. */
const COUNTED = 'counted';

interface Held {
  vocabulary: Vocabulary;
  /** What was counted since, or all that was counted on a young platform. */
  counted: Set<string>;
  /** When it was counted, in milliseconds. */
  at: number;
}

/** In-memory cache of the vocabulary in use, in the process that scores. New records are added incrementally. */
@Injectable()
export class VocabularyService {
  private held?: Held;
  private lookedAt = 0;
  private looking?: Promise<Vocabulary>;

  constructor(
    private readonly readings: ReadingRepository,
    private readonly repository: VocabularyRepository,
    private readonly clock: Clock,
  ) {}

  /** The newest that is ready; before the first was learned, the words of what is published are counted. */
  async current(): Promise<Vocabulary> {
    const now = this.clock.now().getTime();
    if (this.held && now - this.lookedAt < LOOK_AFTER_MS) return this.held.vocabulary;
    this.looking ??= this.look(now).finally(() => (this.looking = undefined));
    return this.looking;
  }

  /** Looks at once, instead of within a minute: this process just put a new one to use. */
  async renew(): Promise<Vocabulary> {
    this.lookedAt = 0;
    return this.current();
  }

  /** What records are to be indexed with: also one whose indexes are being built. */
  async forIndexing(): Promise<Vocabulary> {
    const current = await this.current();
    const newest = await this.repository.newest(true);
    return newest && newest.id !== current.version ? this.repository.load(newest) : current;
  }

  /** Counts a record that was published since the others were counted. */
  note(side: Side, id: string, text: PreparedText, publishedAt: Date | null): void {
    if (!this.held || this.held.counted.has(id)) return;
    // What was learned does not say of whom; what was counted does, and a record may have been indexed after its day of publication.
    if (this.held.vocabulary.version !== COUNTED && (publishedAt?.getTime() ?? 0) < this.held.at) return;
    this.held.counted.add(id);
    this.held.vocabulary.statistics.add(side, text);
  }

  /** The words of everything that is open, counted anew from what was read of it. */
  async count(): Promise<{ statistics: CorpusStatistics; ids: Set<string> }> {
    const statistics = new CorpusStatistics();
    const ids = new Set<string>();
    for (const side of ['demand', 'achievement'] as const) {
      for await (const page of this.readings.all(side)) {
        for (const { id, text } of page) {
          statistics.add(side, text);
          ids.add(id);
        }
      }
    }
    return { statistics, ids };
  }

  private async look(now: number): Promise<Vocabulary> {
    const newest = await this.repository.newest(false);
    if (newest && newest.id !== this.held?.vocabulary.version) {
      this.held = {
        vocabulary: await this.repository.load(newest),
        counted: new Set(),
        at: newest.createdAt.getTime(),
      };
    } else if (!newest && (!this.held || now - this.held.at > RECOUNT_AFTER_MS)) {
      const { statistics, ids } = await this.count();
      this.held = { vocabulary: { version: COUNTED, statistics }, counted: ids, at: now };
    }
    this.lookedAt = now;
    return this.held!.vocabulary;
  }
}
