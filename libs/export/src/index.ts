export { exportLifecycle } from './export.lifecycle.js';
export { ExportApiModule, ExportJobsModule, ExportModule, exportSchema } from './export.module.js';
export { csvOf, type CellValue, type TableColumn } from './table.js';
