export { feature } from './export.feature.js';
export { exportLifecycle } from './export.lifecycle.js';
export { csvOf, type CellValue, type TableColumn } from './table.js';
