import { Config, releaseText } from '#kernel/config';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Codes } from './codes.service.js';
import { ClientMutation, CodeCounter } from './counters.entity.js';
import { createDataSource, type Schema } from './data-source.js';
import { DatabaseTables1700000000000, ExactMutationMarks1796058835666 } from './database.migrations.js';
import { IdempotentCommands } from './idempotent-commands.service.js';
import { InstallationMark } from './installation-mark.service.js';
import { AddedDemoPart, Installation } from './installation.entity.js';
import { DemoParts1796069972176, InstallationMark1796058600000 } from './installation.migrations.js';
import { LastBackup } from './last-backup.entity.js';
import { LastBackup1796070040186 } from './last-backup.migrations.js';
import { PoolEnd } from './pool-end.service.js';
import { Retention } from './retention.registry.js';
import { schemaFault, schemaState } from './schema-state.js';
import { Transactions } from './transactions.service.js';

export const databaseSchema: Schema = {
  entities: [CodeCounter, ClientMutation, Installation, AddedDemoPart, LastBackup],
  migrations: [
    DatabaseTables1700000000000,
    ExactMutationMarks1796058835666,
    InstallationMark1796058600000,
    DemoParts1796069972176,
    LastBackup1796070040186,
  ],
};

/** The one data source, and what every write uses. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [Config],
          useFactory: async (config: Config) =>
            fitting(await connect(createDataSource(config.values.DATABASE_URL, schema, config.values))),
        },
        PoolEnd,
        Transactions,
        Codes,
        IdempotentCommands,
        InstallationMark,
        Retention,
      ],
      exports: [DataSource, Transactions, Codes, IdempotentCommands, InstallationMark, Retention],
    };
  }
}

/** Waits for a database that is still starting; gives up with a sentence after 30 s. */
async function connect(dataSource: DataSource): Promise<DataSource> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await dataSource.initialize();
    } catch (error) {
      if (Date.now() > until)
        throw new Error(`The database does not answer (DATABASE_URL): ${(error as Error).message}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Lets no process work on tables of another version: what it wrote there, neither would understand. @throws Error with a sentence */
async function fitting(dataSource: DataSource): Promise<DataSource> {
  const fault = schemaFault(await schemaState(dataSource), releaseText());
  if (!fault) return dataSource;
  await dataSource.destroy();
  throw new Error(fault);
}
