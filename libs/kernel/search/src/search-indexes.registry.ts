import { Config } from '#kernel/config';
import { Injectable } from '@nestjs/common';
import { MeilisearchApiError, type Settings } from 'meilisearch';
import { DocumentSources } from './document-source.registry.js';
import { IndexStates } from './index-states.repository.js';
import { MeiliConnection, MeiliRefusal, SEARCH_KEY_UID } from './meili-connection.service.js';

/** How often the API's key is looked at again while others change it, and what Meilisearch says then. */
const KEY_TRIES = 20;
const RACES = ['api_key_already_exists', 'api_key_not_found'];

/** An index as a feature declares it. */
export interface SearchIndex {
  /** Without the installation's prefix. */
  uid: string;
  /** Meilisearch's settings; a function when they depend on data. */
  settings: Settings | (() => Settings | Promise<Settings>);
  /** True when the API may search it: it must hold only what anyone may know. */
  public?: boolean;
}

/** The indexes of this installation. */
@Injectable()
export class SearchIndexes {
  private readonly defined = new Map<string, SearchIndex>();

  constructor(
    private readonly config: Config,
    private readonly meili: MeiliConnection,
    private readonly sources: DocumentSources,
    private readonly states: IndexStates,
  ) {}

  /** @throws Error when the uid is malformed or taken: a mistake of the program. */
  define(index: SearchIndex): void {
    if (!/^[a-z][a-z0-9_]*$/.test(index.uid) || index.uid.includes('__'))
      throw new Error(`"${index.uid}" is no name for an index`);
    const known = this.defined.get(index.uid);
    if (known && known !== index) throw new Error(`index "${index.uid}" is defined twice`);
    this.defined.set(index.uid, index);
  }

  /** The uid at Meilisearch. @throws Error for an index that nobody defined. */
  uid(name: string): string {
    if (!this.defined.has(name)) throw new Error(`index "${name}" is not defined`);
    return this.prefixed(name);
  }

  /**
   * Creates what is missing, applies all settings and gives the API its key.
   * @returns the indexes that were not there before; those that should hold something count as lost until the worker has rebuilt them.
   */
  async prepare(): Promise<{ created: string[] }> {
    const created: string[] = [];
    for (const { uid } of this.defined.values()) if (await this.settle(uid)) created.push(uid);
    await this.prepareSearchKey();
    return { created };
  }

  /** Creates an index that is missing, and gives one that is there its settings. @returns false when it was there. */
  async settle(name: string): Promise<boolean> {
    if (await this.ensure(name)) return true;
    await this.applySettings(name, this.uid(name));
    return false;
  }

  /**
   * Creates an index with its settings. What is created empty and should not be is marked as lost first, before anyone can search it.
   * @returns false when it was there.
   */
  async ensure(name: string): Promise<boolean> {
    const uid = this.uid(name);
    if (await this.exists(uid)) return false;
    const expected = await this.sources.count(name);
    if (expected > 0) await this.states.lose(name, expected);
    try {
      await this.create(name, uid);
    } catch (error) {
      // Another process was quicker, and gives it its settings.
      if (error instanceof MeiliRefusal && error.code === 'index_already_exists') return false;
      throw error;
    }
    return true;
  }

  /** Creates an index like the named one, under another uid. */
  async create(name: string, uid: string): Promise<void> {
    await this.meili.task((client) => client.createIndex(uid, { primaryKey: 'id' }));
    await this.applySettings(name, uid);
  }

  async drop(uid: string): Promise<void> {
    if (await this.exists(uid)) await this.meili.task((client) => client.deleteIndex(uid));
  }

  /**
   * How many documents an index holds; null when there is none, or one without our settings: Meilisearch makes one by itself when documents
   * come just after it was deleted.
   */
  async documents(name: string): Promise<number | null> {
    const uid = this.uid(name);
    if (!(await this.exists(uid))) return null;
    return this.meili.attempt(async (client) => {
      const [{ numberOfDocuments }, searchable] = await Promise.all([
        client.index(uid).getStats(),
        client.index(uid).getSearchableAttributes(),
      ]);
      return searchable.join() === '*' && (await this.wanted(name)).searchableAttributes ? null : numberOfDocuments;
    }, this.meili.writer);
  }

  private async applySettings(name: string, uid: string): Promise<void> {
    const wanted = await this.wanted(name);
    await this.meili.task((client) => client.index(uid).updateSettings(wanted));
  }

  private async wanted(name: string): Promise<Settings> {
    const { settings } = this.defined.get(name)!;
    return typeof settings === 'function' ? settings() : settings;
  }

  private async exists(uid: string): Promise<boolean> {
    return this.meili.attempt(async (client) => {
      try {
        await client.getRawIndex(uid);
        return true;
      } catch (error) {
        if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
        throw error;
      }
    }, this.meili.writer);
  }

  /** Sees to the API's key. It keeps its value; what it may search cannot be changed, so it is made anew when that differs. */
  async prepareSearchKey(): Promise<void> {
    const ours = [...this.defined.values()].filter((index) => index.public).map(({ uid }) => this.prefixed(uid));
    if (ours.length === 0) return;
    // Installations that share a server may be here at once: who finds the key taken, or their indexes gone from it, looks again.
    for (let tries = 1; !(await this.opens(ours)); tries += 1) {
      if (tries > KEY_TRIES) throw new Error('Meilisearch: the search key keeps changing under our hands');
      await this.renewSearchKey(ours);
    }
  }

  /** Whether the API's key opens these indexes. */
  private async opens(indexes: readonly string[]): Promise<boolean> {
    const known = await this.searchKeyIndexes();
    return indexes.every((index) => known?.includes(index));
  }

  private async searchKeyIndexes(): Promise<string[] | undefined> {
    const { results } = await this.meili.attempt((client) => client.getKeys({ limit: 1_000 }), this.meili.writer);
    return results.find((key) => key.uid === SEARCH_KEY_UID)?.indexes;
  }

  private async renewSearchKey(ours: readonly string[]): Promise<void> {
    // Other installations on the same server share the key.
    const known = await this.searchKeyIndexes();
    const indexes = [...new Set([...(known ?? []), ...ours])].sort();
    await this.meili.attempt(async (client) => {
      try {
        if (known) await client.deleteKey(SEARCH_KEY_UID);
        await client.createKey({
          uid: SEARCH_KEY_UID,
          name: 'search',
          description: 'searches the public indexes',
          actions: ['search'],
          indexes,
          expiresAt: null,
        });
      } catch (error) {
        const isRace = error instanceof MeilisearchApiError && RACES.includes(error.cause?.code ?? '');
        if (!isRace) throw error;
      }
    }, this.meili.writer);
  }

  private prefixed(name: string): string {
    return `${this.config.values.INDEX_PREFIX}${name}`;
  }
}
