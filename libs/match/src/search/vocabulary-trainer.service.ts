import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import { Schedules } from '#kernel/jobs';
import { Log } from '#kernel/observability';
import { Indexer } from '#kernel/search';
import { Clock, DAY_MS, HOUR_MS } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { WordVectors, contextsOf } from '../engine/index.js';
import type { Learned, Lesson } from '../engine/meaning/train.thread.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from './candidate-documents.service.js';
import { ReadingRepository } from './reading.repository.js';
import { readAchievement, readDemand } from './record-readings.js';
import type { VocabularyFigures } from './vocabulary.entity.js';
import { VocabularyRepository } from './vocabulary.repository.js';
import { VocabularyService } from './vocabulary.service.js';

/** Fewer texts teach nothing; more than these teach no better, and cost memory. */
const [FEWEST_RECORDS, MOST_RECORDS, MOST_CONTEXTS] = [300, 20_000, 30_000];
/** Learned again when the catalogue changed by this share, or after so long. */
const [CHANGED_SHARE, AGED_MS] = [0.1, 7 * DAY_MS];
const BATCH = 200;

/** Trains term statistics and word vectors on the platform's own texts, and activates them. */
@Injectable()
export class VocabularyTrainer {
  constructor(
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
    private readonly readings: ReadingRepository,
    private readonly vocabularies: VocabularyService,
    private readonly repository: VocabularyRepository,
    private readonly indexer: Indexer,
    private readonly clock: Clock,
    private readonly log: Log,
    schedules: Schedules,
  ) {
    schedules.register({ name: 'match-vocabulary', everyMs: HOUR_MS, run: async () => void (await this.trainIfDue()) });
  }

  /** @returns what it learned from, or undefined when there was no need or too little to learn from. */
  async trainIfDue(): Promise<VocabularyFigures | undefined> {
    const newest = await this.repository.newest(true);
    const now = (await this.readings.count('achievement')) + (await this.readings.count('demand'));
    if (!newest) return now >= FEWEST_RECORDS ? this.train() : undefined;
    const then = newest.figures.demands + newest.figures.achievements;
    const aged = this.clock.now().getTime() - newest.createdAt.getTime() > AGED_MS;
    const changed = Math.abs(now - then) > CHANGED_SHARE * then;
    return changed || (aged && now !== then) || newest.readyAt === null ? this.train() : undefined;
  }

  /** Counts, learns, builds the candidate indexes with it, and only then lets it be used. May be cut off anywhere and run again. */
  async train(): Promise<VocabularyFigures> {
    const begun = performance.now();
    const { statistics } = await this.vocabularies.count();
    const contexts = await this.contexts(statistics.records('demand') + statistics.records('achievement'));
    // The new vectors are turned toward those in use: until all indexes and processes have the new ones, both stand side by side.
    const { vectors: before } = await this.vocabularies.current();
    const vectors = await learn({ contexts, before: before ? { ids: before.ids, values: before.values } : null });
    const figures: VocabularyFigures = {
      demands: statistics.records('demand'),
      achievements: statistics.records('achievement'),
      contexts: contexts.length,
      terms: vectors?.ids.length ?? 0,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
    const id = await this.repository.save(statistics, vectors, figures);
    await this.indexer.rebuild(ACHIEVEMENT_CANDIDATES);
    await this.indexer.rebuild(DEMAND_CANDIDATES);
    await this.repository.markReady(id);
    await this.vocabularies.renew();
    this.log.info({ vocabulary: id, ...figures }, 'match: a new vocabulary is in use');
    return figures;
  }

  /** From records spread evenly over the catalogue. */
  private async contexts(records: number): Promise<Uint32Array[]> {
    const every = Math.max(1, Math.ceil(records / MOST_RECORDS));
    const contexts: Uint32Array[] = [];
    const take = async (
      pages: AsyncIterable<string[]>,
      read: (ids: string[]) => Promise<Uint32Array[]>,
    ): Promise<void> => {
      for await (const page of pages) {
        const chosen = page.filter((_, index) => index % every === 0);
        for (let start = 0; start < chosen.length && contexts.length < MOST_CONTEXTS; start += BATCH)
          contexts.push(...(await read(chosen.slice(start, start + BATCH))));
      }
    };
    await take(this.demands.openIds(), async (ids) =>
      [...(await this.demands.forMatching(ids)).values()].flatMap((demand) =>
        contextsOf(readDemand(demand).prepared.record),
      ),
    );
    await take(this.achievements.openIds(), async (ids) =>
      [...(await this.achievements.open(ids)).values()].flatMap((achievement) =>
        contextsOf(readAchievement(achievement).prepared.record),
      ),
    );
    return contexts;
  }
}

/** CPU-bound for many seconds: runs in a worker thread. */
function learn(lesson: Lesson): Promise<WordVectors | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../engine/meaning/train.thread.js', import.meta.url), { workerData: lesson });
    thread.once('message', (learned: Learned | null) =>
      resolve(learned ? new WordVectors(learned.ids, learned.values) : undefined),
    );
    thread.once('error', reject);
    thread.once(
      'exit',
      (code) => code !== 0 && reject(new Error(`the thread that learns word vectors ended with ${code}`)),
    );
  });
}
