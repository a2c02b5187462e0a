export type { ImportRun, RowProblem } from './bulk-import.entity.js';
export { BulkImportApiModule, BulkImportJobsModule, BulkImportModule, bulkImportSchema } from './bulk-import.module.js';
export { BulkImportService, type DryRun, type ImportToStart } from './bulk-import.service.js';
export { ImportKind, ImportState } from './bulk-import.states.js';
export { FileImport, type FileToImport } from './file-import.js';
export { ImportSteps } from './import-steps.js';
