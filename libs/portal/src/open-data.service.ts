import type { CellValue } from '#export';
import { csvOf } from '#export';
import { UserError } from '#kernel/errors';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { OpenSets, type OpenSet } from './open-sets.registry.js';

/** What anybody may take: a whole set as one file. */
export interface OpenFile {
  body: Buffer;
  mediaType: string;
  etag: string;
}

const LICENCE = '可自由使用、转载和加工，请注明来源“科创云超市（三明市三元区）”和数据截至时间。';
const FILE_NAME = /^([a-z-]{1,32})\.(json|csv)$/;
const KEPT_MS = 300_000;

/** Open data: what a visitor sees anyway, as files. Made at most every five minutes. */
@Injectable()
export class OpenData {
  private readonly kept = new Map<string, { until: number; file: Promise<OpenFile> }>();

  constructor(
    private readonly sets: OpenSets,
    private readonly clock: Clock,
  ) {}

  /** @param name such as `demands.json`. @throws UserError NOT_FOUND for any other */
  file(name: string): Promise<OpenFile> {
    // The whole name, or none: what is kept in memory is kept by name.
    const [, setName = '', format = ''] = FILE_NAME.exec(name) ?? [];
    const set = this.sets.get(setName);
    if (!set) throw UserError.notFound();
    const now = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.file;
    const file = this.make(set, format);
    this.kept.set(name, { until: now + KEPT_MS, file });
    file.catch(() => this.kept.delete(name));
    return file;
  }

  private async make({ name, columns, rows: read }: OpenSet, format: string): Promise<OpenFile> {
    const asOf = this.clock.now().toISOString();
    const rows: (readonly CellValue[])[] = [];
    for await (const row of read()) rows.push(row);
    const table = { name, columns, rows };
    const body =
      format === 'csv'
        ? csvOf(table)
        : Buffer.from(JSON.stringify({ set: name, asOf, licence: LICENCE, rows: asObjects(table) }));
    return {
      body,
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      etag: createHash('sha256').update(body).digest('hex'),
    };
  }
}

function asObjects({
  columns,
  rows,
}: {
  columns: OpenSet['columns'];
  rows: readonly (readonly CellValue[])[];
}): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ title }, at) => [title, row[at] ?? null])));
}
