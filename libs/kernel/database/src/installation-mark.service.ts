import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AddedDemoPart, Installation, type InstallationKind } from './installation.entity.js';

const ONLY_ROW = 1;

/** What this database is marked as, and which parts of the demo it was given. */
@Injectable()
export class InstallationMark {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for a database that nobody has marked yet */
  async kind(): Promise<InstallationKind | undefined> {
    return (await this.dataSource.manager.findOneBy(Installation, { id: ONLY_ROW }))?.kind;
  }

  /** Marks it; a mark of the same kind keeps its day. */
  async mark(kind: InstallationKind): Promise<void> {
    if ((await this.kind()) === kind) return;
    await this.dataSource.manager.upsert(Installation, { id: ONLY_ROW, kind, markedAt: this.clock.now() }, ['id']);
  }

  /** The names of the demo's parts that were added here. */
  async demoParts(): Promise<ReadonlySet<string>> {
    return new Set((await this.dataSource.manager.find(AddedDemoPart)).map(({ name }) => name));
  }

  /** Records that a part of the demo is here, whole. */
  async addDemoPart(name: string): Promise<void> {
    await this.dataSource.manager.insert(AddedDemoPart, { name, addedAt: this.clock.now() });
  }
}
