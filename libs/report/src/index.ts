export { ReportApiModule, ReportModule } from './report.module.js';
