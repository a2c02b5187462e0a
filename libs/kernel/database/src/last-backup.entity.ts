import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says when this database was last backed up, so that somebody notices when it is not. */
@Entity('last_backup')
export class LastBackup {
  @PrimaryColumn({ type: 'tinyint', default: 1 })
  id: number;

  @Column({ type: 'datetime', precision: 3 })
  takenAt: Date;

  /** Where it was written, as that machine calls it. */
  @Column({ type: 'varchar', length: 500 })
  place: string;

  /** Of all parts together. */
  @Column({ type: 'bigint' })
  bytes: string;
}
