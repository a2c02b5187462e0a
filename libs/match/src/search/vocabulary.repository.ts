import { Transactions } from '#kernel/database';
import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { CorpusStatistics, WordVectors, type Vocabulary } from '../engine/index.js';
import {
  StoredVocabulary,
  StoredVocabularyPart,
  type VocabularyFigures,
  type VocabularyPart,
} from './vocabulary.entity.js';

const PIECE = 512 * 1024;
/** Retention: the version in use and the one before it, which a worker may still hold. */
const KEPT = 2;

/** Stores and loads vocabulary versions. */
@Injectable()
export class VocabularyRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param includingUnready also one whose indexes are still being built */
  async newest(includingUnready: boolean): Promise<StoredVocabulary | null> {
    return this.dataSource
      .getRepository(StoredVocabulary)
      .findOne({ where: includingUnready ? {} : { readyAt: Not(IsNull()) }, order: { createdAt: 'DESC' } });
  }

  async load({ id, sides }: StoredVocabulary): Promise<Vocabulary> {
    const parts = await this.dataSource
      .getRepository(StoredVocabularyPart)
      .find({ where: { vocabularyId: id }, order: { part: 'ASC', seq: 'ASC' } });
    const bytesOf = (part: VocabularyPart): Buffer =>
      Buffer.concat(parts.filter((each) => each.part === part).map(({ bytes }) => bytes));
    const statistics = CorpusStatistics.fromStored({
      figures: sides,
      frequencies: { demand: bytesOf('DEMAND_TERMS'), achievement: bytesOf('ACHIEVEMENT_TERMS') },
    });
    const [ids, values] = [bytesOf('VECTOR_TERMS'), bytesOf('VECTORS')];
    const numbers = Uint32Array.from({ length: ids.length / 4 }, (_, index) => ids.readUInt32LE(index * 4));
    return {
      version: id,
      statistics,
      vectors: numbers.length > 0 ? new WordVectors(numbers, new Int8Array(values)) : undefined,
    };
  }

  /** @returns the id. It is not used before `markReady`. */
  async save(
    statistics: CorpusStatistics,
    vectors: WordVectors | undefined,
    figures: VocabularyFigures,
  ): Promise<string> {
    const id = newId();
    const { figures: sides, frequencies } = statistics.toStored();
    const terms = Buffer.alloc((vectors?.ids.length ?? 0) * 4);
    vectors?.ids.forEach((term, index) => terms.writeUInt32LE(term, index * 4));
    const parts: Record<VocabularyPart, Uint8Array> = {
      DEMAND_TERMS: frequencies.demand,
      ACHIEVEMENT_TERMS: frequencies.achievement,
      VECTOR_TERMS: terms,
      VECTORS: Buffer.from(vectors?.values ?? []),
    };
    await this.transactions.run(async (manager) => {
      await manager.insert(StoredVocabulary, { id, createdAt: this.clock.now(), readyAt: null, figures, sides });
      for (const [part, bytes] of Object.entries(parts) as [VocabularyPart, Uint8Array][]) {
        for (let start = 0; start < bytes.length; start += PIECE) {
          await manager.insert(StoredVocabularyPart, {
            vocabularyId: id,
            part,
            seq: start / PIECE,
            bytes: Buffer.from(bytes.subarray(start, start + PIECE)),
          });
        }
      }
    });
    return id;
  }

  async markReady(id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await manager.update(StoredVocabulary, { id }, { readyAt: this.clock.now() });
      const all = await manager.find(StoredVocabulary, { select: { id: true }, order: { createdAt: 'DESC' } });
      for (const { id: old } of all.slice(KEPT)) {
        await manager.delete(StoredVocabularyPart, { vocabularyId: old });
        await manager.delete(StoredVocabulary, { id: old });
      }
    });
  }
}
