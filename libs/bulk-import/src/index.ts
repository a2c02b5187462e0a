export type { ImportRun, RowProblem } from './bulk-import.entity.js';
export { feature } from './bulk-import.feature.js';
export { BulkImportService, type DryRun, type ImportToStart } from './bulk-import.service.js';
export { ImportKind, ImportState } from './bulk-import.states.js';
export { FileImport, type FileToImport } from './file-import.js';
export { ImportSteps } from './import-steps.js';
