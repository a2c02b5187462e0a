import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { toBytes, type PreparedText, type Side, type TextVector, type Vocabulary } from '../engine/index.js';
import { MatchReading } from './reading.entity.js';

/** A tokenised text as of its last indexing, with its vector. */
export interface Reading {
  text: PreparedText;
  /** Absent when it was measured with other word vectors. */
  vector?: Int8Array;
}

export interface ReadRecord {
  id: string;
  text: PreparedText;
  vector: TextVector;
}

const BYTES_PER_TERM = 6;
const PAGE = 1_000;
const PART = 400;

/** Reads and writes the tokenised texts and text vectors of published records (`match_reading`). */
@Injectable()
export class ReadingRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(ids: readonly string[], vocabulary: Vocabulary): Promise<Map<string, Reading>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.dataSource.query(
      'SELECT record_id AS recordId, title_length AS titleLength, body_length AS bodyLength, terms, vector, vocabulary_id AS vocabularyId FROM match_reading WHERE record_id IN (?)',
      [ids],
    )) as MatchReading[];
    return new Map(rows.map((row) => [row.recordId, unpacked(row, vocabulary)]));
  }

  /** The same in batches that are fetched in parallel, so that the first are scored while the others are on their way. */
  async *inParts(ids: readonly string[], vocabulary: Vocabulary): AsyncGenerator<Map<string, Reading>> {
    const parts = Array.from({ length: Math.ceil(ids.length / PART) }, (_, at) =>
      this.of(ids.slice(at * PART, (at + 1) * PART), vocabulary),
    );
    // Each failure is thrown when its turn comes; until then it must not end the process.
    for (const part of parts) part.catch(() => undefined);
    for (const part of parts) yield await part;
  }

  /** Upserts readings and deletes those of records that are no longer open. */
  async put(
    side: Side,
    records: readonly ReadRecord[],
    gone: readonly string[],
    vocabulary: Vocabulary,
  ): Promise<void> {
    const repository = this.dataSource.getRepository(MatchReading);
    if (gone.length > 0) await repository.delete({ recordId: In([...gone]) });
    if (records.length > 0)
      await repository.upsert(
        records.map((record) => packed(side, record, vocabulary)),
        ['recordId'],
      );
  }

  /** Everything that is open on a side, page by page: to count words without reading texts. */
  async *all(side: Side): AsyncGenerator<{ id: string; text: PreparedText }[]> {
    for (let last = ''; ;) {
      const rows = (await this.dataSource.query(
        'SELECT record_id AS recordId, title_length AS titleLength, body_length AS bodyLength, terms FROM match_reading WHERE side = ? AND record_id > ? ORDER BY record_id LIMIT ?',
        [side, last, PAGE],
      )) as MatchReading[];
      if (rows.length > 0) yield rows.map((row) => ({ id: row.recordId, text: textOf(row) }));
      if (rows.length < PAGE) return;
      last = rows.at(-1)!.recordId;
    }
  }

  async count(side: Side): Promise<number> {
    return this.dataSource.getRepository(MatchReading).countBy({ side });
  }
}

function packed(side: Side, { id, text, vector }: ReadRecord, vocabulary: Vocabulary): MatchReading {
  return {
    recordId: id,
    side,
    terms: Buffer.concat([
      new Uint8Array(text.ids.buffer, text.ids.byteOffset, text.ids.byteLength),
      text.title,
      text.body,
    ]),
    titleLength: text.titleLength,
    bodyLength: text.bodyLength,
    vector: vector ? Buffer.from(toBytes(vector).buffer) : null,
    vocabularyId: vocabulary.version,
  };
}

function unpacked(row: MatchReading, vocabulary: Vocabulary): Reading {
  const text = textOf(row);
  if (row.vector === null || row.vocabularyId !== vocabulary.version) return { text };
  return { text, vector: new Int8Array(row.vector.buffer, row.vector.byteOffset, row.vector.byteLength) };
}

/** Unpacks the concatenated arrays, in the byte order of this machine (little-endian on every supported one). */
function textOf({ terms, titleLength, bodyLength }: MatchReading): PreparedText {
  const count = terms.length / BYTES_PER_TERM;
  // A copy of its own, since numbers of four bytes must begin at a multiple of four.
  const bytes = new Uint8Array(terms).buffer;
  return {
    ids: new Uint32Array(bytes, 0, count),
    title: new Uint8Array(bytes, 4 * count, count),
    body: new Uint8Array(bytes, 5 * count, count),
    titleLength,
    bodyLength,
  };
}
