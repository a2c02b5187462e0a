import { indexBy } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { CandidateQueries, Side } from '../engine/index.js';
import { Embedder, EmbedderError } from './embedder.service.js';
import { Embedding } from './embedding.entity.js';
import type { AchievementReading, DemandReading } from './record-readings.js';

/** Models read no further than this, and cost by the character. */
const TEXT_CAP = 4_000;

/** A record with the text that may leave the platform; none when nothing of it may. */
export interface EmbeddableText {
  id: string;
  text: string | undefined;
}

interface VectorDocument {
  id: string;
  _vectors: Record<string, number[] | null>;
}

/**
 * The text that an embedding model may read. It may be someone else's server, so it gets what any visitor may read: of a masked demand the
 * public text, which is all that the matcher has, and of an invited demand nothing.
 */
export function textToEmbed(reading: DemandReading | AchievementReading): string | undefined {
  if ('demand' in reading) {
    const { secrecy, title, situation, wantedResult } = reading.demand;
    return secrecy === 'INVITED' ? undefined : joined([title, situation, wantedResult]);
  }
  const { title, keywords, abstract, problemSolved } = reading.achievement;
  return joined([title, keywords.join(' '), abstract, problemSolved]);
}

function joined(parts: readonly string[]): string | undefined {
  const text = parts
    .filter((part) => part.trim() !== '')
    .join('\n')
    .slice(0, TEXT_CAP);
  // Half a surrogate pair at the cut is no text that a server would take.
  return text.toWellFormed() || undefined;
}

/** Puts a vector of the embedding model beside our own; null says that there is none (yet). */
export function withVector<T extends VectorDocument>(
  document: T,
  vector: Record<string, number[] | null> | undefined,
): T {
  return vector ? { ...document, _vectors: { ...document._vectors, ...vector } } : document;
}

/**
 * Cached embeddings of the records. Indexing reads the cache only, so that it neither waits for the model nor fails with it; what is missing
 * is queued as a row in state WAITING, which `EmbeddingJob` works off.
 */
@Injectable()
export class EmbeddingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly embedder: Embedder,
  ) {}

  /** An index's settings, with the model's vectors when there is a model. */
  settings<T extends { embedders: object }>(own: T): T {
    if (!this.embedder.active) return own;
    const { name, dimensions } = this.embedder;
    return { ...own, embedders: { ...own.embedders, [name]: { source: 'userProvided' as const, dimensions } } };
  }

  /** What goes into the documents of these records; notes those that the model has yet to see, and forgets those that are gone. */
  async known(
    side: Side,
    records: readonly EmbeddableText[],
    gone: readonly string[],
  ): Promise<Map<string, Record<string, number[] | null>>> {
    if (!this.embedder.active) return new Map();
    const repository = this.dataSource.getRepository(Embedding);
    const forgotten = [...gone, ...records.flatMap(({ id, text }) => (text === undefined ? id : []))];
    if (forgotten.length > 0) await repository.delete({ recordId: In(forgotten) });
    const rows = await this.rows(records.map(({ id }) => id));
    const fresh = records.flatMap(({ id, text }) => {
      const digest = text === undefined ? undefined : this.embedder.digestOf(text);
      return digest === undefined || rows.get(id)?.digest === digest ? [] : [waiting(side, id, digest)];
    });
    if (fresh.length > 0) await repository.upsert(fresh, ['recordId']);
    const changed = new Set(fresh.map(({ recordId }) => recordId));
    return new Map(
      records.map(({ id, text }) => [
        id,
        { [this.embedder.name]: text === undefined || changed.has(id) ? null : numbersOf(rows.get(id)?.vector) },
      ]),
    );
  }

  /** A record as a query. The model is asked when it has not seen the text; when it is away, this is noted and the words must do. */
  async asked(side: Side, id: string, text: string | undefined): Promise<CandidateQueries['embedded']> {
    if (!this.embedder.active || text === undefined) return undefined;
    const digest = this.embedder.digestOf(text);
    const row = (await this.rows([id])).get(id);
    const vector = row?.digest === digest ? numbersOf(row.vector) : null;
    if (vector) return { embedder: this.embedder.name, vector };
    if (row?.digest === digest && row.state === 'REFUSED') return undefined;
    try {
      const [made] = await this.embedder.embed([text]);
      return { embedder: this.embedder.name, vector: made! };
    } catch (error) {
      if (!(error instanceof EmbedderError)) throw error;
      await this.dataSource
        .getRepository(Embedding)
        .upsert({ ...waiting(side, id, digest), missed: true }, ['recordId']);
      return undefined;
    }
  }

  private async rows(ids: readonly string[]): Promise<Map<string, Embedding>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.getRepository(Embedding).findBy({ recordId: In([...ids]) });
    return indexBy(rows, ({ recordId }) => recordId);
  }
}

function waiting(side: Side, recordId: string, digest: string): Omit<Embedding, 'missed'> {
  return { recordId, side, state: 'WAITING', digest, vector: null };
}

/** Vectors as they lie in the database. */
export function bytesOf(vector: readonly number[]): Buffer {
  return Buffer.from(Float32Array.from(vector).buffer);
}

function numbersOf(bytes: Buffer | null | undefined): number[] | null {
  if (!bytes) return null;
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
