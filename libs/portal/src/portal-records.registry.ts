import { refuseUnwritten } from '#kernel/jobs';
import { Indexer } from '#kernel/search';
import { valuesOf } from '#kernel/values';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HomeCounts } from './home-counts.registry.js';
import { OpenSets } from './open-sets.registry.js';
import { RecordDocuments } from './portal-documents.service.js';
import { PortalKind, isPortalKind } from './portal.kinds.js';
import type { PortalRecord } from './portal.record.js';

/** The kinds that the public index holds. Register in a provider's constructor, so that every kind is known before anything is asked. */
@Injectable()
export class PortalRecords implements OnApplicationBootstrap {
  private readonly records = new Map<PortalKind, PortalRecord>();

  constructor(
    private readonly indexer: Indexer,
    private readonly openSets: OpenSets,
    private readonly homeCounts: HomeCounts,
  ) {}

  /** @throws Error for a kind that nobody declared, or that is registered already: a mistake of the program, found at start-up. */
  register(record: PortalRecord): void {
    const { kind, events, openData, homeCount } = record;
    if (!isPortalKind(kind)) throw new Error(`the portal's kind "${kind}" is not declared: see definePortalKind`);
    if (this.records.has(kind)) throw new Error(`the portal's kind "${kind}" is registered twice`);
    const taken = events.find(({ name }) => this.ofEvent(name));
    if (taken) throw new Error(`two kinds of the portal are read again after "${taken.name}"`);
    this.records.set(kind, record);
    this.indexer.register(new RecordDocuments(record));
    if (openData) this.openSets.register(openData);
    if (homeCount) this.homeCounts.register(homeCount);
  }

  /**
   * @throws Error when a declared kind has no provider: it would stand in the schema and nothing of it could be found; and when one is read
   * again after what nobody writes
   */
  onApplicationBootstrap(): void {
    const missing = valuesOf(PortalKind).filter((kind) => !this.records.has(kind));
    if (missing.length) throw new Error(`declared for the portal, but brought by no provider: ${missing.join(', ')}`);
    for (const { kind, events } of this.all()) refuseUnwritten(`the portal's kind "${kind}"`, events);
  }

  /** In the order in which they were registered. */
  all(): PortalRecord[] {
    return [...this.records.values()];
  }

  /** @param name the event's, as it is stored */
  ofEvent(name: string): PortalRecord | undefined {
    return this.all().find(({ events }) => events.some((event) => event.name === name));
  }
}
