import type { Settings } from '#kernel/config';
import { DataSource, type MixedList } from 'typeorm';
import { SnakeNaming } from './naming.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for a class
export type EntityList = Function[];

/** What one part brings to the database. */
export interface Schema {
  entities: EntityList;
  migrations: EntityList;
  /** Entities whose rows prove something: the application may add and read them, never change or remove them. */
  appendOnly?: EntityList;
}

/** A data source for either account. UTC, never `synchronize`. */
export function createDataSource(url: string, schema: Schema, settings: Pick<Settings, 'DATABASE_POOL'>): DataSource {
  return new DataSource({
    type: 'mariadb',
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
    // DATE columns stay the calendar day they are; instants become Date.
    dateStrings: ['DATE'],
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    entities: schema.entities as MixedList<never>,
    migrations: schema.migrations as MixedList<never>,
    namingStrategy: new SnakeNaming(),
    poolSize: settings.DATABASE_POOL,
    connectTimeout: 5_000,
  });
}
