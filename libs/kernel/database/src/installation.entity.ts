import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a database is for. The demo's people have passwords that everybody knows; they and real ones never stand in one database. */
export const InstallationKind = { DEMO: 'DEMO', PRODUCTION: 'PRODUCTION' } as const;
export type InstallationKind = (typeof InstallationKind)[keyof typeof InstallationKind];

/** The one row that says what this database is for. */
@Entity('installation')
export class Installation {
  @PrimaryColumn({ type: 'tinyint', default: 1 })
  id: number;

  @Column({ type: 'varchar', length: 16 })
  kind: InstallationKind;

  @Column({ type: 'datetime', precision: 3 })
  markedAt: Date;
}

/** A part of the demo that this database was given, so that it never comes again; production has none. */
@Entity('demo_part')
export class AddedDemoPart {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'datetime', precision: 3 })
  addedAt: Date;
}
