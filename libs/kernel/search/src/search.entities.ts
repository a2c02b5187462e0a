import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A record whose documents may be out of date. */
@Entity('search_dirty')
@Index('ix_search_dirty_waiting', ['kind', 'applied', 'markedAt'])
export class SearchDirty {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  kind: string;

  @PrimaryColumn({ type: 'char', length: 36 })
  recordId: string;

  /** Another one with each mark: whoever clears the row proves that it saw the latest. */
  @Column({ type: 'char', length: 36 })
  token: string;

  @Column({ type: 'datetime', precision: 3 })
  markedAt: Date;

  /** 1 once the live index has it while a fresh index is being built, which must get it too. */
  @Column({ type: 'int', default: 0 })
  applied: number;
}

/** Its lock lets one process at a time write a kind's documents, so that an older reading never overwrites a newer one. */
@Entity('search_kind')
export class SearchKind {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  kind: string;

  /** Until then a rebuild is alive; it moves the date while it works. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  buildingUntil: Date | null;
}

/** A document that Meilisearch does not take: its record is published and cannot be found, until it changes. */
@Entity('search_refused')
export class SearchRefused {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  indexName: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  kind: string;

  @PrimaryColumn({ type: 'char', length: 36 })
  recordId: string;

  /** In Meilisearch's words. */
  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'datetime', precision: 3 })
  refusedAt: Date;
}

/** WHOLE: as the database is; DIFFERENT: some documents too many or too few; LOST: was not there, or empty, and does not have its documents back. */
export type IndexState = 'WHOLE' | 'DIFFERENT' | 'LOST';

/** What is known of an index; every process reads it, so that none says "nothing found" for an index that was lost. */
@Entity('search_index_state')
export class SearchIndexState {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  indexName: string;

  @Column({ type: 'varchar', length: 16 })
  state: IndexState;

  @Column({ type: 'datetime', precision: 3 })
  since: Date;

  /** Documents that the database has for it, without those that were refused. */
  @Column({ type: 'int', default: 0 })
  expected: number;

  /** Documents in it. */
  @Column({ type: 'int', default: 0 })
  found: number;

  /** expected − found when it was last compared at rest; null when something was under way. */
  @Column({ type: 'int', nullable: true })
  difference: number | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  checkedAt: Date | null;

  /** Rebuilds asked for since it was last seen whole; each waits longer than the one before. */
  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  nextTryAt: Date | null;
}
