export { ExportTables, type ExportPortion, type ExportSource } from './export-tables.registry.js';
export { feature } from './export.feature.js';
export { defineExport, type ExportDefinition } from './export.kinds.js';
export { exportLifecycle } from './export.lifecycle.js';
export { ExportModule } from './export.module.js';
export { paged } from './export.paging.js';
export { csvOf, tableColumns, type CellValue, type Table, type TableColumn } from './table.js';
export type { Closing } from './table.writer.js';
