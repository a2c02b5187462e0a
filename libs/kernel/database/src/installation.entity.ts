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
