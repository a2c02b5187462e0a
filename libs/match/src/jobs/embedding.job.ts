import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import { Transactions } from '#kernel/database';
import { Outbox, Schedules } from '#kernel/jobs';
import { HealthChecks, Log, Metrics } from '#kernel/observability';
import { Indexer } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Side } from '../engine/index.js';
import { rematchEvents } from '../record/match.events.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { Embedder, EmbedderError } from '../search/embedder.service.js';
import { Embedding } from '../search/embedding.entity.js';
import { bytesOf, textToEmbed } from '../search/embedding.service.js';
import { readAchievement, readDemand } from '../search/record-readings.js';

/** Texts in one request. */
const BATCH = 32;
const EVERY_MS = 15_000;
/** Requests in one run: other schedules want their turn. */
const MOST_REQUESTS = 60;

interface Waiting {
  row: Embedding;
  text: string;
}

/** Backfills missing embeddings in batches: new records, and those indexed while the model was unavailable. */
@Injectable()
export class EmbeddingJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly embedder: Embedder,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
    private readonly indexer: Indexer,
    private readonly outbox: Outbox,
    private readonly log: Log,
    schedules: Schedules,
    health: HealthChecks,
    metrics: Metrics,
  ) {
    if (!embedder.active) return;
    schedules.register({ name: 'match-embeddings', everyMs: EVERY_MS, run: async () => void (await this.catchUp()) });
    health.mention('embedder', async () => {
      if (embedder.trouble) throw new Error(embedder.trouble);
    });
    const waiting = 'match_embeddings_waiting';
    metrics.gauges({ [waiting]: 'Published records that the embedding model has not seen yet' }, async () => ({
      [waiting]: await this.rows().countBy({ state: 'WAITING' }),
    }));
  }

  /** Goes on until nothing waits, the model is away or the run was long enough; cut off anywhere, the next one goes on. @returns how many were settled. */
  async catchUp(): Promise<number> {
    let seen = 0;
    for (let request = 0; request < MOST_REQUESTS; request += 1) {
      const rows = await this.rows().find({ where: { state: 'WAITING' }, order: { recordId: 'ASC' }, take: BATCH });
      if (rows.length === 0) break;
      try {
        seen += await this.see(rows);
      } catch (error) {
        if (!(error instanceof EmbedderError)) throw error;
        break;
      }
    }
    return seen;
  }

  private async see(rows: readonly Embedding[]): Promise<number> {
    const { waiting, stale } = await this.texts(rows);
    for (const { recordId, digest } of stale) await this.rows().delete({ recordId, digest });
    if (waiting.length === 0) return 0;
    try {
      const vectors = await this.embedder.embed(waiting.map(({ text }) => text));
      await this.keep(waiting.map(({ row }, at) => ({ row, vector: vectors[at]! })));
    } catch (error) {
      if (!(error instanceof EmbedderError) || !error.refused) throw error;
      if (waiting.length === 1) await this.refuse(waiting[0]!);
      // One of them is not to its liking: the others must not wait for it.
      else for (const { row } of waiting) await this.see([row]);
    }
    return waiting.length;
  }

  /** What the rows' texts are by now. A row of another text is of no use: the record's own indexing notes it anew. */
  private async texts(rows: readonly Embedding[]): Promise<{ waiting: Waiting[]; stale: Embedding[] }> {
    const ids = (side: Side) => rows.flatMap((row) => (row.side === side ? row.recordId : []));
    const [demands, achievements] = [
      await this.demands.forMatching(ids('demand')),
      await this.achievements.open(ids('achievement')),
    ];
    const texts = new Map([
      ...[...demands].map(([id, demand]) => [id, textToEmbed(readDemand(demand))] as const),
      ...[...achievements].map(([id, achievement]) => [id, textToEmbed(readAchievement(achievement))] as const),
    ]);
    const waiting: Waiting[] = [];
    const stale: Embedding[] = [];
    for (const row of rows) {
      const text = texts.get(row.recordId);
      if (text !== undefined && this.embedder.digestOf(text) === row.digest) waiting.push({ row, text });
      else stale.push(row);
    }
    return { waiting, stale };
  }

  /** The documents are written anew, and what was matched by words alone is matched again. */
  private async keep(seen: readonly { row: Embedding; vector: number[] }[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      for (const { row, vector } of seen) {
        const { recordId, digest } = row;
        await manager.update(
          Embedding,
          { recordId, digest },
          { state: 'KNOWN', vector: bytesOf(vector), missed: false },
        );
      }
      for (const [side, kind] of [
        ['demand', DEMAND_CANDIDATES],
        ['achievement', ACHIEVEMENT_CANDIDATES],
      ] as const) {
        const own = seen.filter(({ row }) => row.side === side).map(({ row }) => row);
        if (own.length > 0)
          await this.indexer.mark(
            manager,
            kind,
            own.map(({ recordId }) => recordId),
          );
        for (const { recordId, missed } of own)
          if (missed) await this.outbox.append(manager, { type: rematchEvents[side], subjectId: recordId });
      }
    });
  }

  private async refuse({ row: { recordId, digest, side } }: Waiting): Promise<void> {
    this.log.warn({ recordId, side }, 'match: the embedder does not take this text; it is found by its words');
    await this.rows().update({ recordId, digest }, { state: 'REFUSED', missed: false });
  }

  private rows() {
    return this.dataSource.getRepository(Embedding);
  }
}
