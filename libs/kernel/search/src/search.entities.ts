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
