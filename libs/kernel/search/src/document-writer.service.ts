import { Log } from '#kernel/observability';
import { wellFormed } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSource, SearchDocument } from './document-source.registry.js';
import { MeiliConnection, MeiliRefusal } from './meili-connection.service.js';
import { Refusals } from './refusals.repository.js';
import { SearchIndexes } from './search-indexes.registry.js';

interface Refused {
  id: string;
  reason: string;
}

/** So many documents may still be refused. When nearly all are, it is not for what is in them, and to try each would take hours. */
export interface Patience {
  left: number;
}

/** The one way by which documents reach Meilisearch. */
@Injectable()
export class DocumentWriter {
  /** Searches for what was refused come one after the other: Meilisearch may do tasks that wait together as one, and refuse them as one. */
  private sifting: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly meili: MeiliConnection,
    private readonly indexes: SearchIndexes,
    private readonly refusals: Refusals,
    private readonly log: Log,
  ) {}

  /** Writes the documents of these records as the rows are now, takes out those that are gone, and names those that were refused. */
  async write(manager: EntityManager, source: DocumentSource, ids: readonly string[]): Promise<void> {
    if (await this.indexes.ensure(source.index))
      this.log.warn({ index: source.index }, 'search: the index was missing; it is rebuilt when it should hold more');
    const loaded = await source.load([...ids]);
    const uid = this.indexes.uid(source.index);
    const refused = await this.put(
      uid,
      ids.flatMap((id) => loaded.get(id) ?? []),
    );
    // Of a refused document the former one goes too: it may say what its record does not say any more.
    const gone = [...ids.filter((id) => !loaded.get(id)), ...refused.map(({ id }) => id)];
    if (gone.length > 0) await this.meili.task((client) => client.index(uid).deleteDocuments(gone));
    await this.refusals.settle(
      manager,
      source.index,
      source.kind,
      ids,
      refused.map((each) => ({ ...each, kind: source.kind })),
    );
  }

  /**
   * Puts documents into an index, by the uid at Meilisearch. One that is refused does not keep the others out.
   * @returns those that were refused.
   * @throws Error when patience is at an end.
   */
  async put(
    uid: string,
    documents: readonly SearchDocument[],
    patience: Patience = { left: Number.POSITIVE_INFINITY },
  ): Promise<Refused[]> {
    if (documents.length === 0 || (await this.refusal(uid, documents)) === undefined) return [];
    const sifted = this.sifting.then(() => this.sift(uid, documents, patience));
    this.sifting = sifted.catch(() => undefined);
    return sifted;
  }

  /** Tries again, and halves what is refused until the ones are found that are refused by themselves: few tasks for few of them. */
  private async sift(uid: string, documents: readonly SearchDocument[], patience: Patience): Promise<Refused[]> {
    const reason = await this.refusal(uid, documents);
    if (reason === undefined) return [];
    if (documents.length > 1) {
      const half = Math.ceil(documents.length / 2);
      return [
        ...(await this.sift(uid, documents.slice(0, half), patience)),
        ...(await this.sift(uid, documents.slice(half), patience)),
      ];
    }
    patience.left -= 1;
    if (patience.left < 0) throw new Error(`search: nearly every document is refused, the last with: ${reason}`);
    return [{ id: documents[0]!.id, reason }];
  }

  private async refusal(uid: string, documents: readonly SearchDocument[]): Promise<string | undefined> {
    try {
      await this.meili.task((client) =>
        client.index(uid).addDocuments(wellFormed([...documents]), { primaryKey: 'id' }),
      );
      return undefined;
    } catch (error) {
      if (error instanceof MeiliRefusal) return error.message;
      throw error;
    }
  }
}
