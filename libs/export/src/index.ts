export { exportLifecycle } from './export.lifecycle.js';
export { ExportApiModule, ExportJobsModule, ExportModule, exportSchema } from './export.module.js';
