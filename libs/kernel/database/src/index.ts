export { Codes } from './codes.js';
export { createDataSource, type EntityList, type Schema } from './data-source.js';
export { DatabaseModule, databaseSchema } from './database.module.js';
export type { Feature } from './feature.js';
export { shanghaiDayOf, type FigureRows, type Sql } from './figure-rows.js';
export { IdempotencyKeys, type IdempotencyKey } from './idempotency-keys.js';
export { InstallationMark } from './installation-mark.js';
export { InstallationKind } from './installation.entity.js';
export { Transactions, databaseErrorCode, isDuplicate } from './transactions.js';
