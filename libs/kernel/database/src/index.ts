export { createDataSource, type EntityList, type Schema } from './data-source.js';
export { Transactions, databaseErrorCode, isDuplicate } from './transactions.js';
export { Codes } from './codes.js';
export { Once, type OnceKey } from './once.js';
export { InstallationMark } from './installation-mark.js';
export { InstallationKind } from './installation.entity.js';
export { DatabaseModule, databaseSchema } from './database.module.js';
