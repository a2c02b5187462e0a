export { importsForAll } from './bulk-import.access.js';
export type { ImportRun, RowProblem } from './bulk-import.entity.js';
export { feature } from './bulk-import.feature.js';
export { BulkImportModule } from './bulk-import.module.js';
export { BulkImportService, type DryRun, type ImportToStart } from './bulk-import.service.js';
export { ImportState } from './bulk-import.states.js';
export { CellReader, type RowCells } from './cells/cell-reader.js';
export { dayOf, yuanOf } from './cells/cells.js';
export { FileImport, type FileToImport } from './file-import.service.js';
export {
  ImportKind,
  defineImportKind,
  type ImportKindDefinition,
  type ImportKindPlug,
  type ImportedRow,
  type RowContext,
} from './import-kind.js';
export { ImportKinds } from './import-kinds.registry.js';
export { ImportSteps } from './import-steps.service.js';
export { creditCodeColumn, externalKeyColumn, type ImportColumn } from './source/columns.js';
